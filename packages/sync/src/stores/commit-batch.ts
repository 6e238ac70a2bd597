import { decide } from "../ledger/decide.ts";
import type { DayReceipt } from "../ledger/day-receipt.ts";
import { differenceOf, type RowChange } from "../rows/difference.ts";
import type { StoredRow } from "../rows/value.ts";
import type { Stream, Table } from "../streams/stream.ts";
import { nextSnapshot } from "./next-snapshot.ts";
import type { Batch, CommitResult, StoredDay } from "./store.ts";

/** A change of a stored row, as it is appended to `changes`. */
export interface StoredChange extends RowChange {
  readonly organization_id: string;
  readonly stream: string;
  readonly day: string;
  /** Whether the day had settled before it changed: then the change is a restatement. */
  readonly settled: boolean;
  readonly read_at: string;
  /** When the state that is replaced was read. */
  readonly before_read_at: string;
}

/** Rows of some days of one table. */
export interface Partition {
  readonly organization: string;
  readonly table: Table;
  readonly days: readonly string[];
}

/** Some days of a stream. */
export interface StreamDays {
  readonly organization: string;
  readonly stream: Stream;
  readonly days: readonly string[];
}

/** What a store does inside its transaction. All of it becomes visible together, or nothing. */
export interface Transaction {
  nowMs(): Promise<number>;
  /** Of these days; of a list, its only receipt. */
  receipts(days: StreamDays): Promise<readonly DayReceipt[]>;
  readRows(partition: Partition): Promise<readonly StoredRow[]>;
  /** Removes the rows of the days, and writes these. */
  replaceRows(partition: Partition, rows: readonly StoredRow[], readAt: string): Promise<void>;
  appendChanges(changes: readonly StoredChange[]): Promise<void>;
  /** Of a list, the new receipt takes the place of the old one. */
  writeReceipts(batch: Batch, receipts: readonly DayReceipt[]): Promise<void>;
}

/** The commit of every store: decides by day, replaces what differs, and renews the receipts last. */
export async function commitBatch(transaction: Transaction, batch: Batch): Promise<CommitResult> {
  const nowMs = await transaction.nowMs();
  const { organization, stream } = batch;
  const stored = await transaction.receipts({ organization, stream, days: names(batch.days) });
  const storedOf = (day: string): DayReceipt | undefined =>
    stream.kind === "snapshot" ? stored[0] : stored.find((receipt) => receipt.day === day);
  const decided = batch.days.map((day) => ({
    day,
    decision: decide(storedOf(day.receipt.day), day.receipt, nowMs),
  }));
  const daysThat = (wanted: string): StoredDay[] =>
    decided.filter(({ decision }) => decision === wanted).map(({ day }) => day);

  const replaced = daysThat("replace");
  const confirmed = daysThat("confirm");
  const written = await replaceDays(transaction, batch, replaced, storedOf);
  await transaction.writeReceipts(
    batch,
    [...replaced, ...confirmed].map(({ receipt }) => receipt),
  );
  return { replaced: names(replaced), confirmed: names(confirmed), stale: names(daysThat("stale")), ...written };
}

async function replaceDays(
  transaction: Transaction,
  batch: Batch,
  days: readonly StoredDay[],
  storedOf: (day: string) => DayReceipt | undefined,
): Promise<Pick<CommitResult, "rows" | "changes">> {
  let [rowCount, changeCount] = [0, 0];
  const [first] = days;
  if (first === undefined) return { rows: rowCount, changes: changeCount };
  const { organization, stream } = batch;
  const readAt = first.receipt.read_at;
  for (const table of stream.tables) {
    const partition = { organization, table, days: names(days) };
    const listed = days.flatMap(({ rows }) => rows.get(table) ?? []);
    const known = names(days.filter(({ receipt }) => storedOf(receipt.day) !== undefined));
    // A first read is not a change of anything.
    const before = known.length === 0 ? [] : await transaction.readRows({ ...partition, days: known });
    const after = stream.kind === "snapshot" ? nextSnapshot(before, listed, readAt) : listed;
    await transaction.replaceRows(partition, after, readAt);
    const changes = changesOf(batch, table, before, after, storedOf, known);
    await transaction.appendChanges(changes);
    rowCount += after.length;
    changeCount += changes.length;
  }
  return { rows: rowCount, changes: changeCount };
}

function changesOf(
  { organization, stream, days }: Batch,
  table: Table,
  before: readonly StoredRow[],
  after: readonly StoredRow[],
  storedOf: (day: string) => DayReceipt | undefined,
  known: readonly string[],
): StoredChange[] {
  const readAt = days[0]?.receipt.read_at ?? "";
  const ofDay = (rows: readonly StoredRow[], day: string): readonly StoredRow[] =>
    stream.kind === "snapshot" ? rows : rows.filter((row) => row.day === day);
  return known.flatMap((day) => {
    const stored = storedOf(day);
    const facts = { organization_id: organization, stream: stream.name, day, read_at: readAt };
    const state = { settled: stored?.settled ?? false, before_read_at: stored?.read_at ?? readAt };
    return differenceOf(table, ofDay(before, day), ofDay(after, day)).map((change) => ({
      ...change,
      ...facts,
      ...state,
    }));
  });
}

function names(days: readonly StoredDay[]): string[] {
  return days.map(({ receipt }) => receipt.day);
}
