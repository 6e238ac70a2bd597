import { brandOf, UsageError } from "./usage-error.ts";

/** The caller's signal was aborted. `cause` is the caller's own reason, unchanged. */
export class AbortedError extends UsageError {
  declare readonly code: "aborted";
  /** Resumes the walk after the last page that was delivered: `{ resume: error.resume }`. */
  declare resume?: string;

  constructor(reason: unknown) {
    super("AbortedError", "aborted", "The walk was aborted by its signal.", reason);
  }

  static override isInstance(value: unknown): value is AbortedError {
    return brandOf(value) === "AbortedError";
  }
}
