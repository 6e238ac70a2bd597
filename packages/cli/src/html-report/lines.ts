import type { Markup } from "../html/markup.ts";
import { chartSize, dayAxis, drawChart, seriesColor, valueAxis } from "./chart.ts";
import type { DrawnSeries } from "./stacked-bars.ts";

export interface LineOptions {
  /** A d3 number format, such as `.0%`. */
  readonly format: string;
  /** The top of the axis; by default, the values decide. */
  readonly top?: number;
  /** A limit, drawn as a line across. */
  readonly limit?: number;
}

/** The color of the limit. */
export const limitColor = "var(--s4)";

const dashes = [
  [1, 0],
  [6, 4],
  [2, 3],
] as const;

/** Lines over places on an axis, distinguished by dashes as well as by color. A gap in the figures is a gap in the line. */
export function lines(
  places: readonly string[],
  series: readonly DrawnSeries[],
  { format, top, limit }: LineOptions,
): Promise<Markup> {
  const points = series.map(({ values }) =>
    values.map((height, at) => ({ place: places[at], height: height ?? 0, known: height !== null })),
  );
  const highest = Math.max(top ?? 0, limit ?? 0, ...points.flat().map(({ height }) => height));
  return drawChart({
    ...chartSize,
    data: points.map((values, index) => ({ name: `line${index}`, values })),
    scales: [
      { name: "x", type: "point", domain: [...places], range: "width", padding: 0.5 },
      { name: "y", type: "linear", domain: [0, highest], range: "height", nice: top === undefined, zero: true },
    ],
    axes: [valueAxis(format), dayAxis],
    marks: [
      ...(limit === undefined ? [] : [limitRule(limit)]),
      ...series.map((_, index) => ({
        type: "line" as const,
        aria: false,
        from: { data: `line${index}` },
        encode: {
          enter: {
            x: { scale: "x", field: "place" },
            y: { scale: "y", field: "height" },
            defined: { field: "known" },
            stroke: { value: seriesColor(index) },
            strokeWidth: { value: 2.5 },
            strokeDash: { value: [...(dashes[index % dashes.length] ?? [1, 0])] },
          },
        },
      })),
    ],
  });
}

function limitRule(limit: number): {
  readonly type: "rule";
  readonly aria: false;
  readonly encode: { readonly enter: Record<string, object> };
} {
  return {
    type: "rule",
    aria: false,
    encode: {
      enter: {
        x: { value: 0 },
        x2: { signal: "width" },
        y: { scale: "y", value: limit },
        stroke: { value: limitColor },
        strokeWidth: { value: 1.5 },
        strokeDash: { value: [3, 3] },
      },
    },
  };
}
