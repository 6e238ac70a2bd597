import type { Window } from "@org/usage";
import type { DayReceipt, StoredRow, Stream } from "@org/usage-sync";
import { formatInstant } from "../format/instant.ts";
import type { Facts } from "../reading/facts.ts";
import { dayMs } from "../window/widths.ts";
import type { SourceStore } from "./from-store.ts";

/** Stored rows of a window, and what is known of its days. */
export interface StoredReading {
  readonly rows: readonly StoredRow[];
  readonly facts: Facts;
  /** When each day was read. */
  readonly readAt: ReadonlyMap<string, string>;
}

/**
 * Reads the days of a window from a store, with the facts that the report would have: a day that is not stored is missing,
 * and one that was read before its figures had settled may still change.
 */
export async function readStored(
  { store, organization }: SourceStore,
  stream: Stream,
  window: Window,
  settlesAfterMs: number,
): Promise<StoredReading> {
  const [from, to] = [window.starting_at.slice(0, 10), window.ending_at.slice(0, 10)];
  const receipts = new Map<string, DayReceipt>();
  const rows: StoredRow[] = [];
  for await (const day of store.read({ organization, stream, from, to })) {
    receipts.set(day.receipt.day, day.receipt);
    for (const own of day.rows.values()) rows.push(...own);
  }
  const days = daysOf(window);
  const isMissing = (day: string): boolean => !receipts.has(day);
  const isSettled = (day: string): boolean =>
    Date.parse(receipts.get(day)?.as_of ?? "") >= Date.parse(day) + dayMs + settlesAfterMs;
  return {
    rows,
    readAt: new Map(Array.from(receipts, ([day, { read_at: at }]) => [day, formatInstant(Date.parse(at))])),
    facts: {
      report: stream.name,
      window,
      asOf: newest([...receipts.values()]) ?? formatInstant((await store.now()).getTime()),
      through: endOfLeading(days, (day) => !isMissing(day)),
      settledThrough: endOfLeading(days, isSettled),
      missing: days.filter(isMissing).map(windowOfDay),
      partial: [],
      settling: days.filter((day) => !isMissing(day) && !isSettled(day)).map(windowOfDay),
      capped: [],
      unrecognized: [],
      notes: [],
    },
  };
}

function daysOf({ starting_at: start, ending_at: end }: Window): string[] {
  const days: string[] = [];
  for (let ms = Date.parse(start); ms < Date.parse(end); ms += dayMs) days.push(formatInstant(ms).slice(0, 10));
  return days;
}

function windowOfDay(day: string): Window {
  return { starting_at: formatInstant(Date.parse(day)), ending_at: endOf(day) };
}

function endOf(day: string): string {
  return formatInstant(Date.parse(day) + dayMs);
}

function endOfLeading(days: readonly string[], holds: (day: string) => boolean): string | null {
  const first = days.findIndex((day) => !holds(day));
  const last = (first === -1 ? days : days.slice(0, first)).at(-1);
  return last === undefined ? null : endOf(last);
}

function newest(receipts: readonly DayReceipt[]): string | undefined {
  const times = receipts.map(({ as_of: asOf }) => Date.parse(asOf));
  return times.length === 0 ? undefined : formatInstant(Math.max(...times));
}
