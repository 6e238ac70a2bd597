import type { ReportOptions, UsageClient, Window } from "@org/usage";
import { dayMs } from "../days/day.ts";
import { SyncError } from "../errors/sync-error.ts";
import { addDecimals } from "../rows/decimal.ts";
import type { StoredRow } from "../rows/value.ts";
import type { RowReader } from "./make-table.ts";
import type { AnyReport, Stream, StreamRead, Table } from "./stream.ts";

/** What every stream of days can be given instead of its defaults. */
export interface StreamOptions {
  /** The stream's name, which is also its table's. Another grouping needs another name. */
  readonly name?: string | undefined;
  /** A day is read again until it has been read so many days after its end. */
  readonly settleDays?: number | undefined;
}

/** What a stream's report sent, before it becomes rows of tables. */
interface Items {
  readonly items: readonly unknown[];
  readonly requests: number;
  readonly missing: StreamRead["missing"];
  readonly dataRefreshedAt: string | null;
}

interface StreamRules {
  readonly name: string;
  readonly kind: Stream["kind"];
  readonly query: string;
  readonly settleDays: number;
  readonly unitDays: number;
  readonly readsDaysOneByOne?: boolean;
  readonly earliest?: Stream["earliest"];
  readonly readers: readonly RowReader[];
  /** The columns whose sum is a day's total, by table. */
  readonly total?: { readonly table: string; readonly columns: readonly string[] };
  readonly countRequests: Stream["countRequests"];
  readonly read: (usage: UsageClient, window: Window, options: ReportOptions) => Promise<Items>;
}

interface ReportStreamRules extends Omit<StreamRules, "countRequests" | "read"> {
  readonly open: (usage: UsageClient, window: Window, options: ReportOptions) => AnyReport;
}

const namePattern = /^[a-z][a-z0-9_]{0,39}$/;
const reservedNames = new Set(["days", "changes", "usage_meta"]);

export function makeStream(rules: StreamRules): Stream {
  const { readers, total } = rules;
  checkName(rules.name);
  checkSettleDays(rules.name, rules.settleDays);
  return {
    name: rules.name,
    kind: rules.kind,
    query: rules.query,
    settleMs: rules.settleDays * dayMs,
    unitDays: rules.unitDays,
    readsDaysOneByOne: rules.readsDaysOneByOne ?? false,
    tables: readers.map(({ table }) => table),
    earliest: rules.earliest,
    totalOf: (rows) => (total === undefined ? null : sumOf(rows, total.table, total.columns)),
    countRequests: rules.countRequests,
    async read(usage, window, { signal }) {
      const { items, ...facts } = await rules.read(usage, window, { signal });
      const wire = items as readonly Readonly<Record<string, unknown>>[];
      return { rows: new Map(readers.map(({ table, toRows }) => [table, toRows(wire)])), ...facts };
    },
  };
}

/** A stream of one report. */
export function reportStream({ open, ...rules }: ReportStreamRules): Stream {
  return makeStream({
    ...rules,
    countRequests: (usage, window) => open(usage, window, {}).plan().atLeast,
    async read(usage, window, options) {
      const { rows, receipt } = await open(usage, window, options).collectRows();
      const { missing, partial } = receipt.coverage;
      const { requests, dataRefreshedAt } = receipt;
      return { items: rows, requests, missing: [...missing, ...partial], dataRefreshedAt };
    },
  });
}

function sumOf(
  rowsByTable: ReadonlyMap<Table, readonly StoredRow[]>,
  name: string,
  columns: readonly string[],
): string {
  const [, rows = []] = [...rowsByTable].find(([table]) => table.name === name) ?? [];
  const figures = rows.flatMap(({ values }) => columns.map((column) => String(values[column] ?? 0)));
  return addDecimals(figures, `The total of ${name}`);
}

function checkName(name: string): void {
  if (namePattern.test(name) && !reservedNames.has(name)) return;
  const allowed = "lower-case letters, digits and underscores, and none of days, changes and usage_meta";
  throw new SyncError(
    "invalid_option",
    `The stream's name is invalid: got ${JSON.stringify(name)}; expected ${allowed}.`,
  );
}

function checkSettleDays(name: string, days: number): void {
  if (Number.isFinite(days) && days >= 0 && days <= 365) return;
  throw new SyncError(
    "invalid_option",
    `settleDays of the stream ${name} is invalid: got ${String(days)}; expected 0 to 365.`,
  );
}
