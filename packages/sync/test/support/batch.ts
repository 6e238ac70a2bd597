import { type Batch, costStream, type DayReceipt, type StoredRow, type Stream, type Table } from "../../src/index.ts";
import { isSettled } from "../../src/ledger/day-receipt.ts";
import { queryHash } from "../../src/plan/unit.ts";
import { digestOf } from "../../src/rows/digest.ts";

export const organization = "org-1";

/** Costs by workspace, in dollars. */
export type Costs = Readonly<Record<string, string>>;

const [table] = costStream().tables as readonly [Table];

/** A read of the cost stream, made by hand: days with their costs. */
export function costBatch(readAt: string, days: Readonly<Record<string, Costs>>, stream: Stream = costStream()): Batch {
  return {
    organization,
    stream,
    days: Object.entries(days).map(([day, costs]) => {
      const rows = new Map([
        [stream.tables[0] ?? table, Object.entries(costs).map(([name, cost]) => costRow(day, name, cost))],
      ]);
      return { receipt: receiptOf(stream, day, readAt, rows), rows };
    }),
  };
}

function costRow(day: string, workspace: string, cost: string): StoredRow {
  return { day, row_key: `${day} ${workspace}`, values: { workspace_id: workspace, cost, currency: "USD" } };
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
