import type { Markup } from "../html/markup.ts";
import { chartSize, dayAxis, drawChart, seriesColor, valueAxis } from "./chart.ts";

/** Figures of a chart, as floats: good enough for the height of a bar, and for nothing else. */
export interface DrawnSeries {
  readonly label: string;
  /** One value per place on the axis; null is unknown, and draws nothing. */
  readonly values: readonly (number | null)[];
  readonly isOther?: boolean;
}

/** One bar per day, with the series stacked in their order. `format` is a d3 number format, such as `$,.0f`. */
export function stackedBars(days: readonly string[], series: readonly DrawnSeries[], format: string): Promise<Markup> {
  const values = series.flatMap(({ values: heights }, index) =>
    heights.map((height, at) => ({ day: days[at], index, height: height ?? 0 })),
  );
  return drawChart({
    ...chartSize,
    data: [
      {
        name: "bars",
        values,
        transform: [{ type: "stack", groupby: ["day"], sort: { field: "index" }, field: "height" }],
      },
    ],
    scales: [
      { name: "x", type: "band", domain: [...days], range: "width", padding: 0.15 },
      { name: "y", type: "linear", domain: { data: "bars", field: "y1" }, range: "height", nice: true, zero: true },
      {
        name: "color",
        type: "ordinal",
        domain: series.map((_, index) => index),
        range: series.map(({ isOther }, index) => seriesColor(index, isOther)),
      },
    ],
    axes: [valueAxis(format), dayAxis],
    marks: [
      {
        type: "rect",
        aria: false,
        from: { data: "bars" },
        encode: {
          enter: {
            x: { scale: "x", field: "day" },
            width: { scale: "x", band: 1 },
            y: { scale: "y", field: "y0" },
            y2: { scale: "y", field: "y1" },
            fill: { scale: "color", field: "index" },
            // A seam in the color of the page separates neighbors for readers who can't see hues.
            stroke: { value: "var(--page)" },
            strokeWidth: { value: 0.75 },
          },
        },
      },
    ],
  });
}
