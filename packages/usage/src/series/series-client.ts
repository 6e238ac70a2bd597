import { withoutClientKeys } from "../errors/without-client-keys.ts";
import { checkSeries } from "./check-series.ts";
import { cutAtSeam, type DayRange } from "./seam.ts";
import { stitch } from "./stitch.ts";
import type {
  DaySeries,
  SeriesClient,
  SeriesCostDimension,
  SeriesKind,
  SeriesOfDays,
  SeriesOptions,
  SeriesReceipt,
  SeriesUsageDimension,
} from "./types.ts";

const dimensionsOf: Readonly<Record<SeriesKind, readonly (SeriesCostDimension | SeriesUsageDimension)[]>> = {
  // In the legacy report, all except the workspace are parts of the description.
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

export function seriesOf(client: SeriesClient, now: () => number, keyless: (text: string) => string): SeriesOfDays {
  const series =
    (kind: SeriesKind) =>
    (requestedRange: DayRange, params: unknown, options: SeriesOptions = {}): DaySeries<never> => {
      const { onReceipt, ...others } = options;
      const { range, groupBy } = withoutClientKeys(keyless, () => {
        const checked = checkSeries(requestedRange, params, others, dimensionsOf[kind]);
        cutAtSeam(checked.range, now());
        return checked;
      });
      const read = async function* (onEnd?: (receipt: SeriesReceipt) => void): AsyncGenerator<never, void> {
        const request = { kind, sides: cutAtSeam(range, now()), groupBy, options };
        yield* stitch(client, request, now, (receipt) => {
          onEnd?.(receipt);
          onReceipt?.(receipt);
        }) as AsyncGenerator<never, void>;
      };
      return {
        [Symbol.asyncIterator]: () => read(),
        async collect() {
          const items: never[] = [];
          let receipt: SeriesReceipt | undefined;
          for await (const row of read((value) => (receipt = value))) items.push(row);
          return { items, receipt: receipt as unknown as SeriesReceipt };
        },
      };
    };
  return { cost: series("cost"), usage: series("usage") } as SeriesOfDays;
}
