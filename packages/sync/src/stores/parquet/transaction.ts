import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DayReceipt } from "../../ledger/day-receipt.ts";
import type { StoredRow } from "../../rows/value.ts";
import type { Table } from "../../streams/stream.ts";
import type { Partition, StoredChange, Transaction } from "../commit-batch.ts";
import type { Batch } from "../store.ts";
import { column, columnsOf } from "./columns.ts";
import { type OpenFile, openFile, writeParquet } from "./file.ts";
import { pathOf, receiptIn, receiptNote, receiptsOf } from "./ledger.ts";
import { rowsOfFile } from "./rows.ts";

/** When a day's rows were written, which may be before its last receipt. */
const rowsReadAtNote = "usage_rows_read_at";

const filesAtOnce = 8;

interface PendingRows {
  readonly rows: readonly StoredRow[];
  readonly readAt: string;
}

/** What a commit is about to write. Rows and changes wait for their receipt. */
interface Pending {
  /** By path of the day's file. */
  readonly rows: Map<string, PendingRows>;
  readonly changes: Map<string, StoredChange[]>;
}

/** The steps of a commit: each day is one rename of a file that holds its rows and its receipt. */
export function parquetTransaction(folder: string, now: () => number): Transaction {
  const pending: Pending = { rows: new Map(), changes: new Map() };
  // Nothing else writes while the lock is held, so that each file is read once.
  const opened = new Map<string, Promise<OpenFile | undefined>>();
  const open = (path: string): Promise<OpenFile | undefined> => {
    const known = opened.get(path) ?? openFile(path);
    opened.set(path, known);
    return known;
  };
  return {
    nowMs: async () => now(),
    receipts: ({ stream, days }) => receiptsOf(folder, stream, days, open),
    readRows: (partition) => readRows(folder, partition, open),
    async replaceRows({ table, days }, rows, readAt) {
      for (const day of days) {
        const own = table.kind === "days" ? rows.filter((row) => row.day === day) : rows;
        pending.rows.set(pathOf(folder, table, day), { rows: own, readAt });
      }
    },
    async appendChanges(changes) {
      for (const change of changes) {
        const key = keyOf(change.table, change.day);
        pending.changes.set(key, [...(pending.changes.get(key) ?? []), change]);
      }
    },
    async writeReceipts(batch, receipts) {
      // Days are independent files, and flushing one to the disk is mostly waiting: others are made meanwhile.
      const waiting = receipts.values();
      const lanes = Array.from({ length: filesAtOnce }, async () => {
        for (const receipt of waiting) await writeDay(folder, batch, receipt, pending, open);
      });
      await Promise.all(lanes);
    },
  };
}

function keyOf(table: string, day: string): string {
  return `${table} ${day}`;
}

async function readRows(folder: string, { table, days }: Partition, open: typeof openFile): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const day of days) {
    const file = await open(pathOf(folder, table, day));
    if (file !== undefined) rows.push(...(await rowsOfFile(table, file)));
  }
  return rows;
}

async function writeDay(
  folder: string,
  { organization, stream }: Batch,
  receipt: DayReceipt,
  pending: Pending,
  open: typeof openFile,
): Promise<void> {
  for (const table of stream.tables) {
    const path = pathOf(folder, table, receipt.day);
    const stored = await open(path);
    const changes = pending.changes.get(keyOf(table.name, receipt.day)) ?? [];
    if (stored !== undefined) await writeChanges(folder, table, receiptIn(stored, path), changes);
    const { rows, readAt } = pending.rows.get(path) ?? (await storedRows(stored, table, receipt));
    const notes = { [receiptNote]: JSON.stringify(receipt), [rowsReadAtNote]: readAt };
    await writeParquet(path, columnsOf(table, organization, rows, readAt), notes);
  }
}

/** A day that came out the same: its rows stay, only its receipt is renewed. */
async function storedRows(file: OpenFile | undefined, table: Table, receipt: DayReceipt): Promise<PendingRows> {
  if (file === undefined) return { rows: [], readAt: receipt.read_at };
  return { rows: await rowsOfFile(table, file), readAt: file.notes.get(rowsReadAtNote) ?? receipt.read_at };
}

/**
 * A file per table, day and replaced state. It is written before the day, and named after the state that is replaced, so that
 * after a crash the next run overwrites it, or removes it if nothing changed after all. Of two tables a crash may have replaced
 * one, so the state is that of the table's file.
 */
async function writeChanges(
  folder: string,
  table: Table,
  replaced: DayReceipt,
  changes: readonly StoredChange[],
): Promise<void> {
  const name = `${replaced.day}.${replaced.read_at.replaceAll(":", "")}.parquet`;
  const path = join(folder, "changes", table.name, name);
  if (changes.length === 0) return rm(path, { force: true });
  const { settled, read_at: before } = replaced;
  await mkdir(dirname(path), { recursive: true });
  await writeParquet(
    path,
    changeColumns(changes.map((change) => ({ ...change, settled, before_read_at: before }))),
    {},
  );
}

function changeColumns(changes: readonly StoredChange[]): ReturnType<typeof column>[] {
  const text = (name: keyof StoredChange): ReturnType<typeof column> =>
    column(
      name,
      "text",
      "OPTIONAL",
      changes.map((change) => change[name]),
    );
  const instant = (name: "read_at" | "before_read_at"): ReturnType<typeof column> =>
    column(
      name,
      "instant",
      "REQUIRED",
      changes.map((change) => new Date(change[name])),
    );
  const days = changes.map(({ day }) => new Date(`${day}T00:00:00Z`));
  const settled = changes.map((change) => change.settled);
  return [
    ...(["organization_id", "stream", "table"] as const).map(text),
    column("day", "day", "REQUIRED", days),
    ...(["row_key", "before", "after"] as const).map(text),
    column("settled", "boolean", "REQUIRED", settled),
    instant("read_at"),
    instant("before_read_at"),
  ];
}
