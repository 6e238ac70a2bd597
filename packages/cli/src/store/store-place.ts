/** Which store a flag names. */
export interface StorePlace {
  readonly flag: "--to" | "--from-store";
  /** `postgres://HOST/DATABASE`, `sqlite:FILE` or `parquet:FOLDER`. */
  readonly place: string;
  /** Whether it was typed, where other users of the machine can read it. */
  readonly isTyped: boolean;
  readonly schema: string | undefined;
  /** `many` reads a store of several organizations too. Default: one. */
  readonly organizations?: "many";
}
