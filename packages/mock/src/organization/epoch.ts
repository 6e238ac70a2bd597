import { below } from "../hash.ts";
import { dayMs } from "../time/width.ts";

/** The day the organization was founded: nothing happened before. */
export const foundedMs: number = Date.UTC(2024, 0, 1);
export const foundedDay: number = foundedMs / dayMs;

/** A moment `fromDay` to `toDay` days after the founding. Two draws, for the day and the time of day. */
export function momentAfterFounding(fromDay: number, toDay: number, dayWord: number, timeWord: number): number {
  const day = fromDay + below(toDay - fromDay, dayWord);
  return foundedMs + day * dayMs + below(dayMs, timeWord);
}
