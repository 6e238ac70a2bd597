import type { Readable } from "node:stream";

/** Where text goes. `write` resolves once the text is written, and rejects if it can't be: a full disk, a closed pipe. */
export interface TextSink {
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  /** Characters per line; undefined if unknown, as in a pipe. */
  readonly columns: number | undefined;
}

/** Everything outside of the command, passed in so that a test can replace it. */
export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Data only. */
  readonly stdout: TextSink;
  /** Progress, notes and errors. */
  readonly stderr: TextSink;
  /** Aborted by Ctrl-C and by signals that end a process. */
  readonly signal: AbortSignal;
  /** After a signal, lets the command finish what it has begun, instead of ending it after a moment. */
  readonly finishOnInterrupt?: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs a function when the process exits; returns a function that cancels it. */
  readonly onExit: (cleanup: () => void) => () => void;
}
