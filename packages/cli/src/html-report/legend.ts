import { html, type Markup } from "../html/markup.ts";

/** Lines differ by dashes as well as by color. */
export type Dash = "solid" | "dashed" | "dotted";

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  /** Default: a filled square. */
  readonly mark?: "dot" | "dot striped" | `dash ${Dash}`;
}

export function legendMarkup(legend: readonly LegendEntry[]): Markup | false {
  if (legend.length === 0) return false;
  return html`<ul class="legend">
    ${legend.map(({ label, color, mark = "dot" }) => html`<li><span class="${mark}" style="--dot:${color}"></span>${label}</li>`)}
  </ul>`;
}
