import type { UsageClient } from "@org/usage";
import { daysBetween, dayEndMs, dayStartMs } from "../days/day.ts";
import { type DayReceipt, isSettled, rowVersion } from "../ledger/day-receipt.ts";
import type { Unit } from "../plan/unit.ts";
import { digestOf } from "../rows/digest.ts";
import type { StoredRow } from "../rows/value.ts";
import type { Batch, Store, StoredDay } from "../stores/store.ts";
import type { Stream, StreamRead, Table } from "../streams/stream.ts";

/** A unit that was read completely. */
export interface UnitRead {
  readonly batch: Batch;
  /** Days that the API did not serve: they get no receipt, so they are planned again. */
  readonly missing: readonly string[];
  readonly rows: number;
  readonly requests: number;
}

/** Reads a unit: everything, or an error. The store's clock is read before the first request. */
export async function readUnit(
  usage: UsageClient,
  store: Pick<Store, "now">,
  stream: Stream,
  unit: Unit,
  signal: AbortSignal | undefined,
): Promise<UnitRead> {
  const readAt = (await store.now()).toISOString();
  const read = await stream.read(usage, windowOf(unit), { signal });
  const days = daysBetween(unit.from, unit.to);
  const missing = days.filter((day) => isMissing(day, read));
  const covered = days.filter((day) => !missing.includes(day));
  const rows = groupByDay(read.rows, stream.kind === "snapshot" ? unit.from : undefined);
  const batchDays = covered.map((day) => storedDay(stream, unit, day, readAt, read, rows.get(day)));
  return {
    batch: { organization: unit.organization, stream, days: batchDays },
    missing,
    rows: batchDays.reduce((sum, { receipt }) => sum + receipt.rows, 0),
    requests: read.requests,
  };
}

export function windowOf({ from, to }: Pick<Unit, "from" | "to">): { starting_at: string; ending_at: string } {
  return { starting_at: `${from}T00:00:00Z`, ending_at: `${to}T00:00:00Z` };
}

function isMissing(day: string, { missing }: StreamRead): boolean {
  return missing.some(
    (window) => Date.parse(window.starting_at) < dayEndMs(day) && Date.parse(window.ending_at) > dayStartMs(day),
  );
}

type DayRows = Map<Table, StoredRow[]>;

/** Rows by day and table. A snapshot belongs to the day that it is read as. */
function groupByDay(
  rowsByTable: ReadonlyMap<Table, readonly StoredRow[]>,
  onlyDay: string | undefined,
): Map<string, DayRows> {
  const days = new Map<string, DayRows>();
  for (const [table, rows] of rowsByTable) for (const row of rows) listOf(days, onlyDay ?? row.day, table).push(row);
  return days;
}

function listOf(days: Map<string, DayRows>, day: string, table: Table): StoredRow[] {
  const tables: DayRows = days.get(day) ?? new Map();
  const list = tables.get(table) ?? [];
  days.set(day, tables.set(table, list));
  return list;
}

function storedDay(
  stream: Stream,
  unit: Unit,
  day: string,
  readAt: string,
  read: StreamRead,
  found: DayRows = new Map(),
): StoredDay {
  const rows = new Map(stream.tables.map((table) => [table, found.get(table) ?? []]));
  const asOf = read.dataRefreshedAt === null ? readAt : new Date(read.dataRefreshedAt).toISOString();
  const receipt: DayReceipt = {
    organization_id: unit.organization,
    stream: stream.name,
    day,
    read_at: readAt,
    as_of: asOf,
    rows: [...rows.values()].reduce((sum, each) => sum + each.length, 0),
    digest: digestOf(rows),
    settled: isSettled(day, asOf, stream.settleMs),
    total: stream.totalOf(rows),
    version: rowVersion,
    query: unit.query,
  };
  return { receipt, rows };
}
