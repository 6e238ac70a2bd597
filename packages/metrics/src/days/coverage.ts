import type { DayReceipt } from "@org/usage-sync";
import { addDays, type Day, dayOf } from "./day.ts";

/** Which days a store knows of a stream. */
export interface Coverage {
  /** The first stored day. */
  readonly first: Day;
  /** Every day from the first one to before this one is stored. */
  readonly completeThrough: Day;
  /** Every day from the first one to before this one was read after it settled. */
  readonly settledThrough: Day;
  readonly lastReadAt: string;
  /** Days that are over and not stored. */
  readonly missing: readonly Day[];
  /** Stored days that may still change. */
  readonly unsettled: readonly Day[];
}

/** Undefined if nothing is stored. A receipt from the future was written by a clock that was wrong, and proves nothing. */
export function coverageOf(receipts: readonly DayReceipt[], nowMs: number): Coverage | undefined {
  const today = dayOf(nowMs);
  const proven = receipts.filter(({ day, read_at: readAt }) => day < today && Date.parse(readAt) <= nowMs);
  const byDay = new Map(proven.map((receipt) => [receipt.day, receipt]));
  const first = [...byDay.keys()].toSorted()[0];
  if (first === undefined) return undefined;
  const missing: Day[] = [];
  for (let day = first; day < today; day = addDays(day, 1)) if (!byDay.has(day)) missing.push(day);
  return {
    first,
    completeThrough: throughOf(first, (day) => byDay.has(day)),
    settledThrough: throughOf(first, (day) => byDay.get(day)?.settled === true),
    lastReadAt:
      proven
        .map(({ read_at: readAt }) => readAt)
        .toSorted()
        .at(-1) ?? "",
    missing,
    unsettled: proven.filter(({ settled }) => !settled).map(({ day }) => day),
  };
}

function throughOf(first: Day, holds: (day: Day) => boolean): Day {
  let day = first;
  while (holds(day)) day = addDays(day, 1);
  return day;
}
