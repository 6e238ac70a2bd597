/** What the process says to whoever started it. `usage --help` lists these. */
export const exitCode = {
  ok: 0,
  /** Anything that went wrong, a wrong command line included. */
  failed: 1,
  /** `usage budget`: the warning share is spent. */
  warned: 2,
  /** `usage budget`: the limit is spent. */
  over: 3,
  /** `usage budget`: below both, as far as the data goes, but data is missing. */
  incomplete: 4,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
