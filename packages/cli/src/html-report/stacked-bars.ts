import { html, type Markup } from "../html/markup.ts";
import type { Scale } from "./scale.ts";

/** Figures of a chart, as floats: good enough for the height of a bar, and for nothing else. */
export interface DrawnSeries {
  readonly label: string;
  /** A color of the page, such as `var(--w1)`. */
  readonly color: string;
  /** One value per column; null is unknown, and draws nothing. */
  readonly values: readonly (number | null)[];
}

/** The free space on either side of a bar, in columns. */
const gap = 0.09;

/** One bar per column, with the series stacked in their order: one path per series. */
export function stackedBars(series: readonly DrawnSeries[], scale: Scale): Markup[] {
  const below: number[] = [];
  return series.map(({ color, values }) => {
    const path = values.map((value, index) => {
      const base = below[index] ?? 0;
      const top = base + (value ?? 0);
      below[index] = top;
      if (value === null || value <= 0) return "";
      const height = scale.at(top) - scale.at(base);
      return `M${(index + gap).toFixed(2)} ${(100 - scale.at(base)).toFixed(2)}v${(-height).toFixed(2)}h${1 - 2 * gap}v${height.toFixed(2)}z`;
    });
    return html`<path class="seam" fill="${color}" d="${path.join("")}" />`;
  });
}

/** The height of the highest bar. */
export function highestStack(series: readonly DrawnSeries[]): number {
  const count = series[0]?.values.length ?? 0;
  return Array.from({ length: count }, (_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  ).reduce((max, height) => Math.max(max, height), 0);
}
