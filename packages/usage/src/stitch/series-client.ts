import { checkOptions, type ReportOptions } from "../call.ts";
import { ParamsError } from "../errors/params-error.ts";
import { nearest } from "../params/nearest.ts";
import { refused } from "../params/refused.ts";
import type { UsageClient } from "../usage-client.ts";
import { cutAtSeam, type DayRange } from "./seam.ts";
import { stitch } from "./stitch.ts";
import type { CostDay, SeriesCostDimension, SeriesReceipt, SeriesUsageDimension, UsageDay } from "./types.ts";

/** Options of a series: those of a report that make sense over two. */
export type SeriesOptions = Omit<ReportOptions, "resume" | "onReceipt" | "unknownValues">;

/** Rows day by day, and with `collect()` the proof that they are all. */
export interface DaySeries<Row> extends AsyncIterable<Row> {
  /** All rows and the receipt, or an error. */
  collect(): Promise<{ readonly items: Row[]; readonly receipt: SeriesReceipt }>;
}

export interface SeriesOfDays {
  /**
   * What each day cost, over any range: `amount` is cents. Only dimensions that both reports know.
   *
   * @example
   * const { items, receipt } = await usage.series.cost(between("2025-10-01", "2026-10-01"), { group_by: ["model"] }).collect();
   */
  cost<const Group extends readonly SeriesCostDimension[] = readonly []>(
    range: DayRange,
    params?: { readonly group_by?: Group | null | undefined },
    options?: SeriesOptions,
  ): DaySeries<CostDay<Group[number]>>;

  /** The tokens of each day, over any range. Only dimensions that both reports know. */
  usage<const Group extends readonly SeriesUsageDimension[] = readonly []>(
    range: DayRange,
    params?: { readonly group_by?: Group | null | undefined },
    options?: SeriesOptions,
  ): DaySeries<UsageDay<Group[number]>>;
}

/** `inference_geo`'s and `model`'s siblings in cost are opened by the legacy report's `description`. */
export const costDimensions: readonly SeriesCostDimension[] = [
  "workspace_id",
  "model",
  "cost_type",
  "token_type",
  "context_window",
  "service_tier",
  "inference_geo",
];

export const usageDimensions: readonly SeriesUsageDimension[] = [
  "workspace_id",
  "model",
  "api_key_id",
  "context_window",
  "service_tier",
  "inference_geo",
  "speed",
];

export function seriesOf(client: UsageClient, now: () => number): SeriesOfDays {
  const series =
    (kind: "cost" | "usage", dimensions: readonly string[]) =>
    (range: DayRange, params: object = {}, options: SeriesOptions = {}): DaySeries<never> => {
      checkOptions(options);
      const groupBy = checkGroupBy(params, dimensions);
      cutAtSeam(range, now());
      const open = () => stitch(client, kind, cutAtSeam(range, now()), groupBy, options);
      return {
        async *[Symbol.asyncIterator]() {
          yield* open().rows() as AsyncGenerator<never>;
        },
        async collect() {
          const walk = open();
          const items: never[] = [];
          for await (const row of walk.rows()) items.push(row as never);
          return { items, receipt: walk.receipt() };
        },
      };
    };
  return { cost: series("cost", costDimensions), usage: series("usage", usageDimensions) } as SeriesOfDays;
}

function checkGroupBy(params: object, allowed: readonly string[]): readonly string[] {
  for (const name of Object.keys(params)) {
    if (name !== "group_by")
      throw new ParamsError(`${name} is not a parameter of a series.`, { param: name, allowed: ["group_by"] });
  }
  const groupBy = (params as { group_by?: unknown }).group_by ?? [];
  if (!Array.isArray(groupBy)) throw refused("group_by", groupBy, "is not a list", {});
  for (const dimension of groupBy) {
    if (allowed.includes(dimension)) continue;
    const meant = nearest(String(dimension), allowed);
    const hint = `${meant === undefined ? "" : `Did you mean "${meant}"? `}Both reports know ${allowed.join(", ")}.`;
    throw refused("group_by", dimension, "is not known to both reports", { allowed, hint });
  }
  if (groupBy.length > 5)
    throw refused("group_by", groupBy, `has ${groupBy.length} entries`, { hint: "At most 5 are allowed." });
  return [...new Set<string>(groupBy)];
}
