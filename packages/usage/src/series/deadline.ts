import { TimeoutError } from "../errors/timeout-error.ts";

/** One deadline for walks that follow each other. */
export interface SharedDeadline {
  /** What is left for the next walk; undefined without a deadline. Throws where nothing is. */
  leftMs(): number | undefined;
  /** The error, a passed deadline under the length that the caller gave. */
  named(error: unknown): unknown;
}

export function shareDeadline(deadlineMs: number | undefined, now: () => number): SharedDeadline {
  const startedMs = now();
  const passed = (): TimeoutError =>
    new TimeoutError("deadline", `The series did not end within its deadlineMs of ${deadlineMs}.`, deadlineMs ?? 0);
  return {
    leftMs() {
      if (deadlineMs === undefined) return undefined;
      const leftMs = Math.ceil(startedMs + deadlineMs - now());
      if (leftMs <= 0) throw passed();
      return leftMs;
    },
    named: (error) => (TimeoutError.isInstance(error) && error.code === "deadline" ? passed() : error),
  };
}
