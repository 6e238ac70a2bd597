import { formatInstant } from "./instant.ts";
import { dayMs } from "./span.ts";

/** Marks a range that is relative to now. Spreading a range copies the mark along with the bounds. */
export const relativeRange: unique symbol = Symbol.for("@org/usage/relative-range") as never;

/** A number of whole UTC days up to today, and the bounds that the system's clock made of it. */
export interface RelativeRange {
  readonly days: number;
  readonly starting_at: string;
  readonly ending_at: string;
}

/** The last whole UTC days before a moment. */
export function lastDaysBefore(days: number, nowMs: number): { startMs: number; endMs: number } {
  const endMs = Math.floor(nowMs / dayMs) * dayMs;
  return { startMs: endMs - days * dayMs, endMs };
}

/**
 * Parameters with a range such as `lastDays(7)` moved to the client's now. The system's clock and a client's clock
 * differ in tests, where a window that ends in the client's future would be empty without an error. A bound that the
 * caller replaced stays.
 */
export function atClientTime<Params extends object>(params: Params, nowMs: number): Params {
  const { [relativeRange]: range, ...others } = params as { readonly [relativeRange]?: RelativeRange };
  if (range === undefined) return params;
  const { startMs, endMs } = lastDaysBefore(range.days, nowMs);
  const moved = { starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) };
  const bounds = others as { starting_at?: unknown; ending_at?: unknown };
  return {
    ...others,
    ...(bounds.starting_at === range.starting_at ? { starting_at: moved.starting_at } : {}),
    ...(bounds.ending_at === range.ending_at ? { ending_at: moved.ending_at } : {}),
  } as Params;
}
