import { isProven } from "../ledger/is-done.ts";
import { byDayAndKey } from "../rows/merge.ts";
import type { Stream } from "../streams/stream.ts";
import { checkMeta } from "./check-meta.ts";
import type { StreamDays, Transaction } from "./commit-batch.ts";
import type { Store, StoredDay, StoredRange } from "./store.ts";

/** A stored day, and how many rows reading it takes. */
interface ListedDay {
  readonly day: string;
  readonly rows: number;
}

/** What a store knows about reading its days. */
export interface Reading {
  readonly store: Pick<Store, "place" | "organizations" | "now" | "meta">;
  /** All days of a stream, oldest first. */
  list(organization: string, stream: Stream): Promise<readonly ListedDay[]>;
  /** Some days as of one moment. */
  days(days: StreamDays): Promise<readonly StoredDay[]>;
}

/** Days are read together up to so many rows. */
const rowsAtOnce = 10_000;

/** The stored days of every store. Rows are in memory for some days at a time, and no transaction waits for the caller. */
export async function* readDays(
  { store, ...reading }: Reading,
  { organization, stream, from = "", to }: StoredRange,
): AsyncGenerator<StoredDay, void, undefined> {
  checkMeta(await store.meta(), store, { organization, streams: [stream], rebuild: [] });
  const nowMs = (await store.now()).getTime();
  const isWanted = ({ day }: ListedDay): boolean =>
    stream.kind === "snapshot" || (day >= from && (to === undefined || day < to));
  const listed = (await reading.list(organization, stream)).filter(isWanted);
  for (const days of portionsOf(listed)) {
    for (const { receipt, rows } of await reading.days({ organization, stream, days })) {
      if (isProven(receipt, nowMs)) yield { receipt, rows: inOrder(rows, receipt.day) };
    }
  }
}

function* portionsOf(listed: readonly ListedDay[]): Generator<string[]> {
  let [days, sum]: [string[], number] = [[], 0];
  for (const { day, rows } of listed) {
    if (days.length > 0 && sum + rows > rowsAtOnce) {
      yield days;
      [days, sum] = [[], 0];
    }
    days.push(day);
    sum += rows;
  }
  if (days.length > 0) yield days;
}

/** By code units, whatever the collation of a database is. In a list, rows have no day yet. */
function inOrder(rows: StoredDay["rows"], day: string): StoredDay["rows"] {
  return new Map(
    Array.from(rows, ([table, own]) => [table, own.map((row) => ({ ...row, day })).toSorted(byDayAndKey)]),
  );
}

/** Days from the receipts and rows of one transaction. */
export async function daysOfTransaction(
  transaction: Pick<Transaction, "receipts" | "readRows">,
  { organization, stream, days }: StreamDays,
): Promise<StoredDay[]> {
  const receipts = await transaction.receipts({ organization, stream, days });
  const rows = await Promise.all(
    stream.tables.map(async (table) => [table, await transaction.readRows({ organization, table, days })] as const),
  );
  const ofDay = (day: string): StoredDay["rows"] =>
    new Map(rows.map(([table, all]) => [table, table.kind === "days" ? all.filter((row) => row.day === day) : all]));
  return receipts.map((receipt) => ({ receipt, rows: ofDay(receipt.day) }));
}
