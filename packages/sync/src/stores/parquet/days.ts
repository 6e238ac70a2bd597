import { setTimeout as sleep } from "node:timers/promises";
import type { StoredDay } from "../store.ts";
import type { Stream, Table } from "../../streams/stream.ts";
import { openFile } from "./file.ts";
import { pathOf, receiptIn } from "./ledger.ts";
import { rowsOfFile } from "./rows.ts";

const attempts = 5;
const pauseMs = 50;

/** The stored days: receipts and rows from the same bytes. */
export async function readFiles(folder: string, stream: Stream, days: readonly string[]): Promise<StoredDay[]> {
  const found: StoredDay[] = [];
  for (const day of days) {
    const read = await readDay(folder, stream, day);
    if (read !== undefined) found.push(read);
  }
  return found;
}

/**
 * Two files of a day that tell of two reads are between two renames, or a crash was: then no row of the day is known until
 * the next run.
 */
async function readDay(folder: string, stream: Stream, day: string): Promise<StoredDay | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const files = await Promise.all(stream.tables.map((table) => readFile(folder, table, day)));
    const found = files.filter((file) => file !== undefined);
    const [first] = found;
    if (first === undefined) return undefined;
    const isWhole = found.length === files.length && found.every((each) => isSameRead(each, first));
    if (isWhole) return { receipt: first.receipt, rows: new Map(found.map(({ table, rows }) => [table, rows])) };
    if (attempt < attempts) await sleep(pauseMs);
  }
  return undefined;
}

interface TableFile extends Pick<StoredDay, "receipt"> {
  readonly table: Table;
  readonly rows: Awaited<ReturnType<typeof rowsOfFile>>;
}

async function readFile(folder: string, table: Table, day: string): Promise<TableFile | undefined> {
  const path = pathOf(folder, table, day);
  const file = await openFile(path);
  if (file === undefined) return undefined;
  return { table, receipt: receiptIn(file, path), rows: await rowsOfFile(table, file) };
}

function isSameRead({ receipt }: TableFile, other: TableFile): boolean {
  return receipt.read_at === other.receipt.read_at;
}
