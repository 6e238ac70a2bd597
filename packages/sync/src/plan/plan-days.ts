import { addDays, type Day, dayOf, daysBetween } from "../days/day.ts";
import type { DayReceipt } from "../ledger/day-receipt.ts";
import { isDone } from "../ledger/is-done.ts";

/** What decides which days a run reads. */
export interface PlanPolicy {
  /** The first day of the store. */
  readonly since: Day;
  readonly settleMs: number;
  readonly unitDays: number;
  readonly readsDaysOneByOne: boolean;
  /** Reads the last days again, settled or not. Default 0. */
  readonly verifyDays: number;
  /** The first day that the report can be asked for. */
  readonly earliest: Day | undefined;
}

/** Days to read together, `to` exclusive. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The days to read: those that are over and lack a receipt, or were not settled when they were read; oldest first, in as
 * few spans as the report allows. There is no cursor that could run past a day: what is missing is planned again.
 */
export function planDays(ledger: readonly DayReceipt[], nowMs: number, policy: PlanPolicy): DaySpan[] {
  const { since, earliest = since, verifyDays } = policy;
  const today = dayOf(nowMs);
  const first = earliest > since ? earliest : since;
  const receipts = new Map(ledger.map((receipt) => [receipt.day, receipt]));
  const verifyFrom = addDays(today, -verifyDays);
  const needed = daysBetween(first, today).filter(
    (day) => day >= verifyFrom || !isDone(receipts.get(day), nowMs, policy.settleMs),
  );
  return spansOf(needed, policy);
}

/** Settled days between others cost nothing if one request reads them anyway, and are verified for free. */
function spansOf(days: readonly Day[], { unitDays, readsDaysOneByOne }: PlanPolicy): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    const fits = last !== undefined && day < addDays(last.from, unitDays);
    if (last !== undefined && fits && (!readsDaysOneByOne || day === last.to))
      spans[spans.length - 1] = { from: last.from, to: addDays(day, 1) };
    else spans.push({ from: day, to: addDays(day, 1) });
  }
  return spans;
}
