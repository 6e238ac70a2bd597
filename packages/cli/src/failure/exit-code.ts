/** The exit codes of the command; `usage --help` lists them. */
export const exitCode = {
  ok: 0,
  /** Anything that went wrong, including a wrong command line. */
  failed: 1,
  /** `usage budget`: the warning share is spent. */
  warned: 2,
  /** `usage budget`: the limit is exceeded. */
  over: 3,
  /** `usage reconcile`: more is unexplained than the tolerance allows. */
  unexplained: 3,
  /** `usage budget`, `reconcile`, `export focus`, `sync`, `metrics`, `explain` and `idle`: no failure as far as the data goes, but days are missing. */
  incomplete: 4,
  /** The terminal closed (SIGHUP). */
  hungUp: 129,
  /** Ctrl-C. */
  interrupted: 130,
  /** SIGTERM. */
  terminated: 143,
} as const;
