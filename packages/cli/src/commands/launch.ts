import type { Io } from "../io/io.ts";

/** What a command needs from the process that starts it. */
export interface Launch {
  readonly io: Io;
  readonly argv: readonly string[];
  readonly output: { readonly help: (text: string) => void; readonly complaint: (text: string) => void };
  /** Receives the exit code of the command that ran. */
  readonly finish: (code: number) => void;
}
