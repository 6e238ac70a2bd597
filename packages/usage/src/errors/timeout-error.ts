import { brandOf, UsageError } from "./usage-error.ts";

export type TimeoutErrorCode = "attempt_timeout" | "deadline";

/** `attempt_timeout`: every attempt took longer than `timeoutMs`. `deadline`: the walk took longer than `deadlineMs`. */
export class TimeoutError extends UsageError {
  declare readonly code: TimeoutErrorCode;
  /** The limit that was exceeded. */
  readonly limitMs: number;
  /** Resumes the walk after the last page that was delivered: `{ resume: error.resume }`. */
  declare resume?: string;

  constructor(code: TimeoutErrorCode, message: string, limitMs: number) {
    super("TimeoutError", code, message);
    this.limitMs = limitMs;
  }

  static override isInstance(value: unknown): value is TimeoutError {
    return brandOf(value) === "TimeoutError";
  }
}
