import type { AnalyticsUsageGroupBy, CostGroupBy, MessagesGroupBy } from "@org/usage-raw";
import type { Receipt } from "../paging/receipt.ts";
import type { Window } from "../params/range.ts";
import type { UsageClient } from "../usage-client.ts";
import { findDefaultWorkspace } from "./default-workspace.ts";
import type { Sides } from "./seam.ts";
import type { SeriesOptions } from "./series-client.ts";
import { sumAmounts } from "./sum-amounts.ts";
import type { SeriesReceipt, SeriesSource } from "./types.ts";

type Row = Readonly<Record<string, unknown>>;
type Kind = "cost" | "usage";

interface Bucket {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly object[];
}

/** One reading of a series; its receipt is there once its rows have been read to their end. */
export interface SeriesWalk {
  rows(): AsyncGenerator<Row, void>;
  receipt(): SeriesReceipt;
}

/** Reads the legacy side, then the analytics side, and gives their rows one form: flat, by day, with their source. */
export function stitch(
  client: UsageClient,
  kind: Kind,
  sides: Sides,
  groupBy: readonly string[],
  options: SeriesOptions,
): SeriesWalk {
  const notes: string[] = [];
  const receipts: { legacy: Receipt | null; analytics: Receipt | null } = { legacy: null, analytics: null };
  const withReceipt = (source: SeriesSource) => ({
    ...options,
    onReceipt: (receipt: Receipt) => {
      receipts[source] = receipt;
    },
  });

  return {
    async *rows() {
      if (sides.legacy !== undefined) {
        const rename = await legacyNames(client, groupBy, options, notes);
        if (kind === "cost") notes.push(`Up to ${sides.seam} Priority Tier cost is not included.`);
        for await (const day of legacyDays(client, kind, sides.legacy, groupBy, withReceipt("legacy"))) {
          yield* dayRows(kind, day.map(rename), groupBy, "legacy");
        }
      }
      if (sides.analytics !== undefined) {
        for await (const day of analyticsDays(client, kind, sides.analytics, groupBy, withReceipt("analytics"))) {
          yield* dayRows(kind, day, groupBy, "analytics");
        }
      }
    },
    receipt: () => ({
      complete: true,
      window: sides.window,
      seam: sides.seam,
      ...receipts,
      notes: [...new Set(notes)],
    }),
  };
}

type Options = SeriesOptions & { readonly onReceipt: (receipt: Receipt) => void };

/** Result rows of the legacy report, a day at a time. Its cost knows models only as parts of a description. */
async function* legacyDays(
  client: UsageClient,
  kind: Kind,
  range: Window,
  groupBy: readonly string[],
  options: Options,
): AsyncGenerator<Row[]> {
  const byDescription = groupBy.some((dimension) => dimension !== "workspace_id");
  const costGroupBy = [
    ...(byDescription ? ["description"] : []),
    ...(groupBy.includes("workspace_id") ? ["workspace_id"] : []),
  ];
  const report =
    kind === "cost"
      ? client.cost({ ...range, group_by: costGroupBy as CostGroupBy[] }, options)
      : client.messages({ ...range, group_by: groupBy as MessagesGroupBy[] }, options);
  for await (const { starting_at, ending_at, results } of report as AsyncIterable<Bucket>) {
    yield results.map((row) => ({ starting_at, ending_at, ...row }));
  }
}

/** Rows of the analytics report, a day at a time: they come in time order, and idle days have none. */
async function* analyticsDays(
  client: UsageClient,
  kind: Kind,
  range: Window,
  groupBy: readonly string[],
  options: Options,
): AsyncGenerator<Row[]> {
  const params = { ...range, time_bucket_width: "1d", group_by: groupBy as AnalyticsUsageGroupBy[] } as const;
  const report = kind === "cost" ? client.analytics.cost(params, options) : client.analytics.usage(params, options);
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
async function legacyNames(
  client: UsageClient,
  groupBy: readonly string[],
  options: SeriesOptions,
  notes: string[],
): Promise<(row: Row) => Row> {
  const byWorkspace = groupBy.includes("workspace_id");
  const defaultId = byWorkspace ? await findDefaultWorkspace(client.directory, options) : undefined;
  if (byWorkspace && defaultId === undefined) {
    notes.push(
      "The default workspace is null in legacy rows and has its id in analytics rows: its id could not be read.",
    );
  }
  return (row) => ({
    ...row,
    ...(byWorkspace ? { workspace_id: row["workspace_id"] ?? defaultId ?? null } : {}),
    ...(row["inference_geo"] === "not_available" ? { inference_geo: null } : {}),
  });
}

/** What both reports count. Analytics counts more: requests, totals, list prices. */
const figures: Readonly<Record<Kind, readonly string[]>> = {
  cost: ["amount", "currency"],
  usage: ["uncached_input_tokens", "cache_read_input_tokens", "cache_creation", "output_tokens", "server_tool_use"],
};

/** A day's rows in one form, whichever report they come from: bounds, grouped dimensions, figures. */
function dayRows(kind: Kind, rows: readonly Row[], groupBy: readonly string[], source: SeriesSource): Row[] {
  const flat = rows.map((row) => {
    const dimensions = (row["group"] ?? row) as Row;
    const holder = (row[kind] ?? row) as Row;
    return {
      source,
      starting_at: row["starting_at"],
      ending_at: row["ending_at"],
      ...pick(dimensions, groupBy),
      ...pick(holder, figures[kind]),
    };
  });
  return kind === "cost" ? sumAmounts(flat) : flat;
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
