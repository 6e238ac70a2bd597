import { usageFigures } from "@org/usage-raw";
import type { ReportOptions } from "../call.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Fields } from "../fields/bad-row.ts";
import type { Receipt } from "../paging/receipt.ts";
import type { Window } from "../time/range.ts";
import { shareDeadline } from "./deadline.ts";
import { findDefaultWorkspace } from "./default-workspace.ts";
import { notesOn } from "./notes.ts";
import type { Sides } from "./seam.ts";
import { sumRows } from "./sum-rows.ts";
import type { SeriesClient, SeriesKind, SeriesOptions, SeriesReceipt, SeriesSource } from "./types.ts";

/** A checked request for a series. */
export interface SeriesRequest {
  readonly kind: SeriesKind;
  readonly sides: Sides;
  readonly groupBy: readonly string[];
  readonly options: SeriesOptions;
}

/** Reads the legacy side, then the analytics side, and yields their rows in one shape: flat, by day, with their source. */
export async function* stitch(
  client: SeriesClient,
  request: SeriesRequest,
  now: () => number,
  onEnd: (receipt: SeriesReceipt) => void,
): AsyncGenerator<Fields, void> {
  const { kind, sides, groupBy, options } = request;
  const { signal, deadlineMs, concurrency, timeoutMs } = options;
  const deadline = shareDeadline(deadlineMs, now);
  const receipts: { legacy: Receipt | null; analytics: Receipt | null } = { legacy: null, analytics: null };
  const nextOptions = (source?: SeriesSource): ReportOptions => ({
    signal,
    concurrency,
    timeoutMs,
    deadlineMs: deadline.remainingMs(),
    ...(source === undefined ? {} : { onReceipt: (receipt) => void (receipts[source] = receipt) }),
  });
  const notes: string[] = [];
  const rowsOf = function* (day: readonly Fields[], source: SeriesSource): Generator<Fields, void> {
    for (const row of dayRows(request, day, source)) {
      if (signal?.aborted) throw new AbortedError(signal.reason);
      yield row;
    }
  };

  try {
    if (sides.legacy !== undefined) {
      const byWorkspace = groupBy.includes("workspace_id");
      const defaultWorkspace = byWorkspace ? await findDefaultWorkspace(client.directory, nextOptions) : undefined;
      notes.push(...notesOn({ kind, seam: sides.seam, groupBy, defaultWorkspace }));
      for await (const day of legacyDays(client, request, sides.legacy, nextOptions("legacy"))) {
        const translated = day.map((row) => inAnalyticsTerms(row, defaultWorkspace));
        yield* rowsOf(translated, "legacy");
      }
      if (sides.analytics !== undefined) rejectGap(receipts.legacy, sides.seam);
    }
    if (sides.analytics !== undefined) {
      for await (const day of analyticsDays(client, request, sides.analytics, nextOptions("analytics"))) {
        yield* rowsOf(day, "analytics");
      }
    }
  } catch (error) {
    // A series cannot be resumed: the token belongs to one of its two reports.
    if (UsageError.isInstance(error)) Reflect.deleteProperty(error, "resume");
    throw deadline.rewritten(error);
  }
  onEnd({ complete: true, window: sides.window, seam: sides.seam, ...receipts, notes });
}

/** Days missing at the end of the legacy report would be a gap in the series. */
function rejectGap(legacy: Receipt | null, seam: string): void {
  const [missing] = legacy?.coverage.missing ?? [];
  if (missing === undefined) return;
  throw new ProtocolError(
    "bucket_gap",
    `The legacy report ends at ${missing.starting_at} and analytics starts at ${seam}: the days in between are missing.`,
  );
}

/** Result rows of the legacy report, day by day. Its cost has most dimensions only as parts of a description. */
async function* legacyDays(
  client: SeriesClient,
  { kind, groupBy }: SeriesRequest,
  range: Window,
  options: ReportOptions,
): AsyncGenerator<Fields[]> {
  const costGroupBy = new Set(groupBy.map((dimension) => (dimension === "workspace_id" ? dimension : "description")));
  const report =
    kind === "cost"
      ? client.cost({ ...range, group_by: [...costGroupBy] }, options)
      : client.messages({ ...range, group_by: groupBy }, options);
  for await (const bucket of report) {
    const { starting_at, ending_at, results } = bucket as Fields & { readonly results: readonly object[] };
    // A row may spell its bounds in another way; those of the bucket win.
    yield results.map((row) => ({ ...row, starting_at, ending_at }));
  }
}

/** Rows of the analytics report, day by day: they are in time order, and idle days have none. */
async function* analyticsDays(
  client: SeriesClient,
  { kind, groupBy }: SeriesRequest,
  range: Window,
  options: ReportOptions,
): AsyncGenerator<Fields[]> {
  const daily = { ...range, time_bucket_width: "1d" };
  // Grouped only by token type, the report omits everything that is not tokens.
  const costGroupBy = new Set([...(groupBy.includes("token_type") ? ["cost_type"] : []), ...groupBy]);
  const report =
    kind === "cost"
      ? client.analytics.cost({ ...daily, group_by: [...costGroupBy] }, options)
      : client.analytics.usage({ ...daily, group_by: groupBy }, options);
  let day: Fields[] = [];
  for await (const row of report as AsyncIterable<Fields>) {
    if (day[0] !== undefined && day[0]["starting_at"] !== row["starting_at"]) {
      yield day;
      day = [];
    }
    day.push(row);
  }
  if (day.length > 0) yield day;
}

/** The legacy report sends null for the default workspace and `not_available` for no region; analytics sends the ID and null. */
function inAnalyticsTerms(row: Fields, defaultWorkspace: string | undefined): Fields {
  return {
    ...row,
    workspace_id: row["workspace_id"] ?? defaultWorkspace ?? null,
    inference_geo: row["inference_geo"] === "not_available" ? null : row["inference_geo"],
  };
}

/** The figures of both reports. Analytics has more: requests, totals, list prices. */
const figures: Readonly<Record<SeriesKind, readonly string[]>> = {
  cost: ["amount"],
  usage: Object.keys(usageFigures),
};

/** The rows of a day in one shape, from either report: source, bounds, grouped dimensions, figures. */
function dayRows({ kind, groupBy }: SeriesRequest, rows: readonly Fields[], source: SeriesSource): Fields[] {
  return sumRows(
    rows.map((row) => {
      const { starting_at, ending_at } = row;
      const figureFields = (row[kind] ?? row) as Fields;
      const currency = kind === "cost" ? { currency: figureFields["currency"] } : {};
      const identity = {
        source,
        starting_at,
        ending_at,
        ...pick((row["group"] ?? row) as Fields, groupBy),
        ...currency,
      };
      return { identity, figures: pick(figureFields, figures[kind]) };
    }),
  );
}

function pick(row: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
