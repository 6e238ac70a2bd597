import type { AnalyticsCostGroupBy, AnalyticsUsageGroupBy, CostGroupBy, MessagesGroupBy } from "@org/usage-raw";
import type { ReportOptions } from "../call.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Receipt } from "../paging/receipt.ts";
import type { Window } from "../time/range.ts";
import type { UsageClient } from "../usage-client.ts";
import { shareDeadline } from "./deadline.ts";
import { findDefaultWorkspace } from "./default-workspace.ts";
import { notesOn } from "./notes.ts";
import type { Sides } from "./seam.ts";
import { sumRows } from "./sum-rows.ts";
import type { SeriesKind, SeriesOptions, SeriesReceipt, SeriesSource } from "./types.ts";

type Row = Readonly<Record<string, unknown>>;

interface Bucket {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly object[];
}

/** What a series is, once it has been checked. */
export interface Asked {
  readonly kind: SeriesKind;
  readonly sides: Sides;
  readonly groupBy: readonly string[];
  readonly options: SeriesOptions;
}

/** Reads the legacy side, then the analytics side, and gives their rows one form: flat, by day, with their source. */
export async function* stitch(
  client: UsageClient,
  asked: Asked,
  now: () => number,
  onEnd: (receipt: SeriesReceipt) => void,
): AsyncGenerator<Row, void> {
  const { kind, sides, groupBy, options } = asked;
  const { signal, deadlineMs, concurrency, timeoutMs } = options;
  const deadline = shareDeadline(deadlineMs, now);
  const receipts: { legacy: Receipt | null; analytics: Receipt | null } = { legacy: null, analytics: null };
  const next = (source?: SeriesSource): ReportOptions => ({
    signal,
    concurrency,
    timeoutMs,
    deadlineMs: deadline.leftMs(),
    ...(source === undefined ? {} : { onReceipt: (receipt) => void (receipts[source] = receipt) }),
  });
  const notes: string[] = [];
  const rowsOf = function* (day: readonly Row[], source: SeriesSource): Generator<Row, void> {
    for (const row of dayRows(asked, day, source)) {
      if (signal?.aborted) throw new AbortedError(signal.reason);
      yield row;
    }
  };

  try {
    if (sides.legacy !== undefined) {
      const byWorkspace = groupBy.includes("workspace_id");
      const defaultWorkspace = byWorkspace ? await findDefaultWorkspace(client.directory, next) : undefined;
      notes.push(...notesOn({ kind, seam: sides.seam, groupBy, defaultWorkspace }));
      for await (const day of legacyDays(client, asked, sides.legacy, next("legacy"))) {
        const named = day.map((row) => inNewWords(row, defaultWorkspace));
        yield* rowsOf(named, "legacy");
      }
      if (sides.analytics !== undefined) refuseGap(receipts.legacy, sides.seam);
    }
    if (sides.analytics !== undefined) {
      for await (const day of analyticsDays(client, asked, sides.analytics, next("analytics"))) {
        yield* rowsOf(day, "analytics");
      }
    }
  } catch (error) {
    // Half of a series can't be continued: the token is one of the report behind it.
    if (UsageError.isInstance(error)) Reflect.deleteProperty(error, "resume");
    throw deadline.named(error);
  }
  onEnd({ complete: true, window: sides.window, seam: sides.seam, ...receipts, notes });
}

/** Days that the legacy report left out at its end would be a hole in the series. */
function refuseGap(legacy: Receipt | null, seam: string): void {
  const [missing] = legacy?.coverage.missing ?? [];
  if (missing === undefined) return;
  throw new ProtocolError(
    "bucket_gap",
    `The legacy report ends at ${missing.starting_at}, and analytics is read from ${seam}: what lies between is missing.`,
  );
}

/** Result rows of the legacy report, a day at a time. Its cost knows most dimensions only as parts of a description. */
async function* legacyDays(
  client: UsageClient,
  { kind, groupBy }: Asked,
  range: Window,
  options: ReportOptions,
): AsyncGenerator<Row[]> {
  const parts = new Set(groupBy.map((dimension) => (dimension === "workspace_id" ? dimension : "description")));
  const report =
    kind === "cost"
      ? client.cost({ ...range, group_by: [...parts] as CostGroupBy[] }, options)
      : client.messages({ ...range, group_by: groupBy as MessagesGroupBy[] }, options);
  for await (const { starting_at, ending_at, results } of report as AsyncIterable<Bucket>) {
    yield results.map((row) => ({ starting_at, ending_at, ...row }));
  }
}

/** Rows of the analytics report, a day at a time: they come in time order, and idle days have none. */
async function* analyticsDays(
  client: UsageClient,
  { kind, groupBy }: Asked,
  range: Window,
  options: ReportOptions,
): AsyncGenerator<Row[]> {
  const daily = { ...range, time_bucket_width: "1d" } as const;
  // By token type alone the report leaves out all that is not tokens.
  const costGroupBy = new Set([...(groupBy.includes("token_type") ? ["cost_type"] : []), ...groupBy]);
  const report =
    kind === "cost"
      ? client.analytics.cost({ ...daily, group_by: [...costGroupBy] as AnalyticsCostGroupBy[] }, options)
      : client.analytics.usage({ ...daily, group_by: groupBy as AnalyticsUsageGroupBy[] }, options);
  let day: Row[] = [];
  for await (const row of report as AsyncIterable<Row>) {
    if (day[0] !== undefined && day[0]["starting_at"] !== row["starting_at"]) {
      yield day;
      day = [];
    }
    day.push(row);
  }
  if (day.length > 0) yield day;
}

/** The legacy report says null for the default workspace and `not_available` for no region; analytics names the one and says null for the other. */
function inNewWords(row: Row, defaultWorkspace: string | undefined): Row {
  return {
    ...row,
    workspace_id: row["workspace_id"] ?? defaultWorkspace ?? null,
    inference_geo: row["inference_geo"] === "not_available" ? null : row["inference_geo"],
  };
}

/** What both reports count. Analytics counts more: requests, totals, list prices. */
const figures: Readonly<Record<SeriesKind, readonly string[]>> = {
  cost: ["amount"],
  usage: ["uncached_input_tokens", "cache_read_input_tokens", "cache_creation", "output_tokens", "server_tool_use"],
};

/** A day's rows in one form, whichever report they come from: source, bounds, grouped dimensions, figures. */
function dayRows({ kind, groupBy }: Asked, rows: readonly Row[], source: SeriesSource): Row[] {
  return sumRows(
    rows.map((row) => {
      const { starting_at, ending_at } = row;
      const counted = (row[kind] ?? row) as Row;
      const currency = kind === "cost" ? { currency: counted["currency"] } : {};
      const identity = { source, starting_at, ending_at, ...pick((row["group"] ?? row) as Row, groupBy), ...currency };
      return { identity, figures: pick(counted, figures[kind]) };
    }),
  );
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
