import type { Digest } from "./digest.ts";

/** How far a walk has come. */
export interface Position {
  /** The end of the last bucket delivered, or the start of the piece that is being read. */
  readonly atMs?: number | undefined;
  /** Where the next page of the piece starts; with it, how many pages of the piece were delivered, and their proof. */
  readonly cursor?: string | undefined;
  readonly pages?: number;
  readonly proof?: Digest;
  /** The last rows of the piece, so that one that comes again after resuming is noticed. */
  readonly last?: LastRows | undefined;
  /** Nothing remains to be delivered. */
  readonly done?: boolean;
}

/** What is remembered of the rows before a page. */
export interface LastRows {
  /** Digests of identities, newest last. */
  readonly known: readonly string[];
  /** The start of the last row's bucket. */
  readonly startMs?: number | undefined;
}
