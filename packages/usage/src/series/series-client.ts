import type { AtMostFive } from "../params/types.ts";
import type { UsageClient } from "../usage-client.ts";
import { checkSeries } from "./check-series.ts";
import { cutAtSeam, type DayRange } from "./seam.ts";
import { stitch } from "./stitch.ts";
import type {
  CostDay,
  SeriesCostDimension,
  SeriesKind,
  SeriesOptions,
  SeriesReceipt,
  SeriesUsageDimension,
  UsageDay,
} from "./types.ts";

/** Rows day by day, and with `collect()` the proof that they are all. */
export interface DaySeries<Row> extends AsyncIterable<Row> {
  /** All rows and the receipt, or an error. */
  collect(): Promise<{ readonly items: Row[]; readonly receipt: SeriesReceipt }>;
}

/**
 * One series over any range of whole UTC days: the legacy report up to the day that analytics reaches back to,
 * analytics from there on, no day twice. Takes an Admin key, which both accept; a read:analytics key will do for what
 * is on the analytics side alone.
 *
 * Every row says which report it is from: `source`. The default workspace has its id on both sides, and no region is
 * null on both. Products can't be among the dimensions, because the legacy reports don't know them. What the two sides
 * still say differently is in `receipt.notes`. Throws `ParamsError` before any request.
 */
export interface SeriesOfDays {
  /**
   * What each day cost: `amount` is cents, read it with `money(row)`. Only dimensions that both reports know.
   *
   * @example
   * const { items, receipt } = await usage.series.cost(between("2025-10-01", "2026-10-01"), { group_by: ["model"] }).collect();
   */
  cost<const Group extends readonly SeriesCostDimension[] = readonly []>(
    range: DayRange,
    params?: { readonly group_by?: (Group & AtMostFive<Group, "cost_type" | "token_type">) | null | undefined },
    options?: SeriesOptions,
  ): DaySeries<CostDay<Group[number]>>;

  /** The tokens of each day. Only dimensions that both reports know, 5 at most. */
  usage<const Group extends readonly SeriesUsageDimension[] = readonly []>(
    range: DayRange,
    params?: { readonly group_by?: (Group & AtMostFive<Group>) | null | undefined },
    options?: SeriesOptions,
  ): DaySeries<UsageDay<Group[number]>>;
}

const dimensionsOf: Readonly<Record<SeriesKind, readonly (SeriesCostDimension | SeriesUsageDimension)[]>> = {
  // All but the workspace are parts of the legacy report's description.
  cost: [
    "workspace_id",
    "model",
    "cost_type",
    "token_type",
    "context_window",
    "service_tier",
    "inference_geo",
  ] satisfies SeriesCostDimension[],
  usage: [
    "workspace_id",
    "model",
    "api_key_id",
    "context_window",
    "service_tier",
    "inference_geo",
    "speed",
  ] satisfies SeriesUsageDimension[],
};

export function seriesOf(client: UsageClient, now: () => number): SeriesOfDays {
  const series =
    (kind: SeriesKind) =>
    (given: DayRange, params: unknown, options: SeriesOptions = {}): DaySeries<never> => {
      const { onReceipt, ...others } = options;
      const { range, groupBy } = checkSeries(given, params, others, dimensionsOf[kind]);
      cutAtSeam(range, now());
      const read = async function* (onEnd?: (receipt: SeriesReceipt) => void): AsyncGenerator<never, void> {
        const asked = { kind, sides: cutAtSeam(range, now()), groupBy, options };
        yield* stitch(client, asked, now, (receipt) => {
          onEnd?.(receipt);
          onReceipt?.(receipt);
        }) as AsyncGenerator<never, void>;
      };
      return {
        [Symbol.asyncIterator]: () => read(),
        async collect() {
          const items: never[] = [];
          let receipt: SeriesReceipt | undefined;
          for await (const row of read((whole) => (receipt = whole))) items.push(row);
          return { items, receipt: receipt as unknown as SeriesReceipt };
        },
      };
    };
  return { cost: series("cost"), usage: series("usage") } as SeriesOfDays;
}
