import { below } from "../hash.ts";
import { dayMs } from "../time/width.ts";

/** The day on which the organization was founded. Nothing happened before it. */
export const foundedMs: number = Date.UTC(2024, 0, 1);
export const foundedDay: number = foundedMs / dayMs;

/** An instant between `fromDay` and `toDay` days after the founding, from two draws: the day and the time of day. */
export function momentAfterFounding(fromDay: number, toDay: number, dayWord: number, timeWord: number): number {
  const day = fromDay + below(toDay - fromDay, dayWord);
  return foundedMs + day * dayMs + below(dayMs, timeWord);
}
