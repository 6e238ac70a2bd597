import { html, type Markup } from "../html/markup.ts";
import type { Scale } from "./scale.ts";
import type { Dash, LegendEntry } from "./legend.ts";
import type { DrawnSeries } from "./stacked-bars.ts";

const dashes: Readonly<Record<Dash, string>> = { solid: "none", dashed: "6 4", dotted: "1 5" };

export interface DrawnLine extends DrawnSeries {
  readonly dash?: Dash;
}

/** A line through the middle of the columns. A gap in the figures is a gap in the line; a lone figure is a dot. */
export function line({ color, values, dash = "solid" }: DrawnLine, scale: Scale): Markup {
  const path = values.map((value, index) => {
    if (value === null) return "";
    const point = `${index + 0.5} ${(100 - scale.at(value)).toFixed(2)}`;
    const isAfterGap = (values[index - 1] ?? null) === null;
    return isAfterGap ? `M${point}h0` : `L${point}`;
  });
  return html`<path class="line" stroke="${color}" stroke-dasharray="${dashes[dash]}" d="${path.join("")}" />`;
}

/** How a line reads in a legend. */
export function lineLegend({ label, color, dash = "solid" }: Omit<DrawnLine, "values">): LegendEntry {
  return { label, color, mark: `dash ${dash}` };
}

/** A limit across all columns. */
export function limitLine(value: number, columns: number, scale: Scale): Markup {
  return html`<path
    class="line"
    stroke="var(--alert)"
    stroke-dasharray="${dashes.dotted}"
    d="M0 ${(100 - scale.at(value)).toFixed(2)}H${columns}"
  />`;
}

/** The space between two lines. */
export function band(low: readonly (number | null)[], high: readonly (number | null)[], scale: Scale): Markup {
  const places = high.flatMap((top, index) => {
    const bottom = low[index] ?? null;
    return top === null || bottom === null ? [] : [{ index, top, bottom }];
  });
  const point = (index: number, value: number): string => `${index + 0.5} ${(100 - scale.at(value)).toFixed(2)}`;
  const path = [
    ...places.map(({ index, top }) => point(index, top)),
    ...places.toReversed().map(({ index, bottom }) => point(index, bottom)),
  ];
  return html`<path fill="var(--accent)" fill-opacity=".22" d="${path.length === 0 ? "" : `M${path.join("L")}z`}" />`;
}

export function highestPoint(lines: readonly DrawnSeries[]): number {
  return lines.reduce(
    (max, { values }) => values.reduce<number>((found, value) => Math.max(found, value ?? 0), max),
    0,
  );
}
