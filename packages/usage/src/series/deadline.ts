import { TimeoutError } from "../errors/timeout-error.ts";

/** One deadline for consecutive walks. */
export interface SharedDeadline {
  /** The time that remains for the next walk; undefined without a deadline. Throws if none remains. */
  remainingMs(): number | undefined;
  /** The error; a deadline error is rewritten to show the caller's own `deadlineMs`. */
  rewritten(error: unknown): unknown;
}

export function shareDeadline(deadlineMs: number | undefined, now: () => number): SharedDeadline {
  const startedMs = now();
  const deadlineError = (): TimeoutError =>
    new TimeoutError("deadline", `The series did not end within its deadlineMs of ${deadlineMs}.`, deadlineMs ?? 0);
  return {
    remainingMs() {
      if (deadlineMs === undefined) return undefined;
      const remainingMs = Math.ceil(startedMs + deadlineMs - now());
      if (remainingMs <= 0) throw deadlineError();
      return remainingMs;
    },
    rewritten: (error) => (TimeoutError.isInstance(error) && error.code === "deadline" ? deadlineError() : error),
  };
}
