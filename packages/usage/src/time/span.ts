export const minuteMs = 60_000;
export const hourMs: number = 60 * minuteMs;
export const dayMs: number = 24 * hourMs;

/** A period in milliseconds since 1970, end exclusive. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** The shortest span that contains both. */
export function spanning(left: Span, right: Span): Span {
  return { startMs: Math.min(left.startMs, right.startMs), endMs: Math.max(left.endMs, right.endMs) };
}
