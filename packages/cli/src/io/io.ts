import type { Readable } from "node:stream";

/** Where text goes. `write` resolves once the text has left, and rejects where it can't: a full disk, a closed pipe. */
export interface TextSink {
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  /** Characters a line; undefined where nobody can tell, as in a pipe. */
  readonly columns: number | undefined;
}

/** Everything outside of the command, handed in so that a test can be the outside. */
export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Data and nothing else. */
  readonly stdout: TextSink;
  /** Progress, notes and errors. */
  readonly stderr: TextSink;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
