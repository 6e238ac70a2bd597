import { addDays } from "../days/day.ts";
import type { DayReceipt } from "../ledger/day-receipt.ts";
import { isDone, isProven } from "../ledger/is-done.ts";
import type { Unit } from "../plan/unit.ts";
import type { Stream } from "../streams/stream.ts";

/** What a store holds of one stream. */
export interface StreamStatus {
  readonly stream: string;
  readonly query: string;
  /** Days with a receipt. */
  readonly days: number;
  readonly rows: number;
  /** Every day from the first one to before this one is stored; null if the first one is missing. */
  readonly completeThrough: string | null;
  /** Every day from the first one to before this one has settled; null if the first one has not. */
  readonly settledThrough: string | null;
  /** The newest read; null before the first run. */
  readonly lastReadAt: string | null;
  /** What the next run reads. */
  readonly next: readonly Unit[];
}

export function statusOf(
  stream: Stream,
  ledger: readonly DayReceipt[],
  { since, nowMs, next }: { readonly since: string; readonly nowMs: number; readonly next: readonly Unit[] },
): StreamStatus {
  const byDay = new Map(ledger.map((receipt) => [receipt.day, receipt]));
  const isStored = (receipt: DayReceipt | undefined): boolean => receipt !== undefined && isProven(receipt, nowMs);
  const hasSettled = (receipt: DayReceipt | undefined): boolean => isDone(receipt, nowMs, stream.settleMs);
  const reads = ledger.map(({ read_at: readAt }) => readAt).toSorted();
  const first = stream.kind === "snapshot" ? undefined : since;
  return {
    stream: stream.name,
    query: stream.query,
    days: ledger.length,
    rows: ledger.reduce((sum, { rows }) => sum + rows, 0),
    completeThrough: throughOf(byDay, first, isStored),
    settledThrough: throughOf(byDay, first, hasSettled),
    lastReadAt: reads.at(-1) ?? null,
    next,
  };
}

function throughOf(
  byDay: ReadonlyMap<string, DayReceipt>,
  first: string | undefined,
  holds: (receipt: DayReceipt | undefined) => boolean,
): string | null {
  if (first === undefined || !holds(byDay.get(first))) return null;
  let day = first;
  while (holds(byDay.get(day))) day = addDays(day, 1);
  return day;
}
