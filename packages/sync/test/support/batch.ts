import { type Batch, costStream, type DayReceipt, type StoredRow, type Stream, type Table } from "../../src/index.ts";
import { isSettled } from "../../src/ledger/day-receipt.ts";
import { queryHash } from "../../src/plan/unit.ts";
import { digestOf } from "../../src/rows/digest.ts";

export const organization = "org-1";

/** Costs by workspace, in dollars. */
export type Costs = Readonly<Record<string, string>>;

/** A read of the cost stream, made by hand: days with their costs. */
export function costBatch(readAt: string, days: Readonly<Record<string, Costs>>, stream: Stream = costStream()): Batch {
  const table = stream.tables[0]?.name ?? "cost";
  const rowsOf = (costs: Costs): TableRows => ({
    [table]: Object.entries(costs).map(([name, cost]) => [name, { workspace_id: name, cost, currency: "USD" }]),
  });
  return batchOf(stream, readAt, Object.fromEntries(Object.entries(days).map(([day, costs]) => [day, rowsOf(costs)])));
}

/** Rows of one day, by table: a name that becomes the key, and the values. */
export type TableRows = Readonly<Record<string, readonly (readonly [name: string, values: StoredRow["values"]])[]>>;

/** A read of any stream, made by hand. */
export function batchOf(stream: Stream, readAt: string, days: Readonly<Record<string, TableRows>>): Batch {
  return {
    organization,
    stream,
    days: Object.entries(days).map(([day, byTable]) => {
      const keyOf = (name: string): string => (stream.kind === "days" ? `${day} ${name}` : name);
      const rows = new Map(
        stream.tables.map((table) => [
          table,
          (byTable[table.name] ?? []).map(([name, values]): StoredRow => ({ day, row_key: keyOf(name), values })),
        ]),
      );
      return { receipt: receiptOf(stream, day, readAt, rows), rows };
    }),
  };
}

function receiptOf(
  stream: Stream,
  day: string,
  readAt: string,
  rows: ReadonlyMap<Table, readonly StoredRow[]>,
): DayReceipt {
  return {
    organization_id: organization,
    stream: stream.name,
    day,
    read_at: readAt,
    as_of: readAt,
    rows: [...rows.values()].flat().length,
    digest: digestOf(rows),
    settled: isSettled(day, readAt, stream.settleMs),
    total: stream.totalOf(rows),
    version: 1,
    query: queryHash(stream),
  };
}
