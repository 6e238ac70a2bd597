/** A mutant that no test can or should kill. */
export interface Accepted {
  /** The file, below packages/usage/src. */
  readonly file: string;
  /** The mutated code, as it is in the file. */
  readonly code: string;
  readonly replacement: string;
  readonly reason: string;
}

/** Every accepted mutant, with the reason why. One that no longer survives fails the run, so that the table stays true. */
export const accepted: readonly Accepted[] = [];
