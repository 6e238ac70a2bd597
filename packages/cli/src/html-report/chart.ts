import type { Spec } from "vega";
import { Markup } from "../html/markup.ts";

/** The colors of series, by place; they are defined in the page, so that a chart follows light and dark. */
export function seriesColor(index: number, isOther = false): string {
  return isOther ? "var(--other)" : `var(--s${(index % 7) + 1})`;
}

/** Draws a chart as SVG, without a browser. It contains no names: those are in legends and tables. */
export async function drawChart(spec: Spec): Promise<Markup> {
  // Loaded for the HTML report only: the library takes longer to load than a table takes to print.
  const { parse, View, Error: errorsOnly } = await import("vega");
  const view = new View(parse({ ...spec, config: look }), { renderer: "none", logLevel: errorsOnly });
  try {
    // The element around the chart describes it; a screen reader should not read every bar.
    return new Markup((await view.toSVG()).replace("<svg ", '<svg aria-hidden="true" focusable="false" '));
  } finally {
    view.finalize();
  }
}

const look = {
  background: "transparent",
  aria: false,
  axis: {
    labelFont: "system-ui, sans-serif",
    labelFontSize: 12,
    gridColor: "var(--line)",
    domainColor: "var(--line)",
    tickColor: "var(--line)",
    labelColor: "var(--faint)",
  },
};

export const chartSize = { width: 860, height: 240, padding: 6 } as const;

export const valueAxis = (format: string): NonNullable<Spec["axes"]>[number] => ({
  orient: "left",
  scale: "y",
  format,
  grid: true,
  domain: false,
  ticks: false,
  tickCount: 5,
  labelPadding: 8,
});

export const dayAxis: NonNullable<Spec["axes"]>[number] = {
  orient: "bottom",
  scale: "x",
  labelOverlap: "greedy",
  labelPadding: 6,
  labelSeparation: 8,
};
