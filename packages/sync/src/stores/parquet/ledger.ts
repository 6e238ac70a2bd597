import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { SyncError } from "../../errors/sync-error.ts";
import type { DayReceipt } from "../../ledger/day-receipt.ts";
import { readReceipt } from "../../ledger/read-receipt.ts";
import type { Stream, Table } from "../../streams/stream.ts";
import { type OpenFile, openFile } from "./file.ts";

/** The key of a file's metadata that holds its day's receipt. */
export const receiptNote = "usage_receipt";

/** A table's file of a day; a snapshot has one. */
export function pathOf(folder: string, table: Table, day: string): string {
  return join(folder, table.name, table.kind === "days" ? `${day}.parquet` : "current.parquet");
}

/** The days that have a file, oldest first; of a list, the name of its one file. */
export async function listDays(folder: string, stream: Stream): Promise<string[]> {
  const [primary] = stream.tables as readonly [Table];
  const names = await readdir(join(folder, primary.name)).catch(() => [] as string[]);
  const days = names.filter((name) => name.endsWith(".parquet")).map((name) => name.slice(0, -".parquet".length));
  return days.toSorted();
}

/** The receipts of all stored days. */
export async function readLedger(folder: string, stream: Stream): Promise<DayReceipt[]> {
  return receiptsOf(folder, stream, await listDays(folder, stream));
}

export async function receiptsOf(
  folder: string,
  stream: Stream,
  days: readonly string[],
  open: typeof openFile = openFile,
): Promise<DayReceipt[]> {
  const found: DayReceipt[] = [];
  for (const day of days) {
    const receipts = await Promise.all(stream.tables.map((table) => receiptOf(pathOf(folder, table, day), open)));
    const joined = joinReceipts(receipts);
    if (joined !== undefined) found.push(joined);
  }
  return found;
}

async function receiptOf(path: string, open: typeof openFile): Promise<DayReceipt | undefined> {
  const file = await open(path);
  return file === undefined ? undefined : receiptIn(file, path);
}

/** The receipt in a file's metadata. */
export function receiptIn(file: OpenFile, path: string): DayReceipt {
  try {
    return readReceipt(JSON.parse(file.notes.get(receiptNote) ?? "{}") as Record<string, unknown>, path);
  } catch (error) {
    if (SyncError.isInstance(error)) throw error;
    throw new SyncError("damaged_ledger", `The receipt in ${path} is damaged. Delete the file, or rebuild.`, error);
  }
}

/**
 * A day of a stream with two tables has two files. If a crash came between their renames, they tell of two reads: the day
 * then counts as stored but not settled, and with no digest that any read could have, so that it is read and written again.
 */
function joinReceipts(receipts: readonly (DayReceipt | undefined)[]): DayReceipt | undefined {
  const known = receipts.filter((receipt) => receipt !== undefined);
  const [first] = known;
  if (first === undefined) return undefined;
  const isWhole = known.length === receipts.length && known.every((each) => each.read_at === first.read_at);
  if (isWhole) return first;
  const newest = known.toSorted((a, b) => (a.read_at < b.read_at ? 1 : -1))[0] ?? first;
  return { ...newest, as_of: new Date(0).toISOString(), settled: false, digest: "" };
}
