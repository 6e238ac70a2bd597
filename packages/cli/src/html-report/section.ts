import { html, type Markup } from "../html/markup.ts";
import { sheetTable } from "../html/sheet-table.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { seriesColor } from "./chart.ts";

interface LegendEntry {
  readonly label: string;
  readonly isOther?: boolean | undefined;
  /** Replaces the color of its place. */
  readonly color?: string;
}

/** A part of the report: a sentence, a chart, and the figures in it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Says what the chart shows, for readers who can and can't see it. */
  readonly sentence: string;
  readonly chart?: Markup;
  readonly legend?: readonly LegendEntry[];
  readonly sheet: Sheet;
}

export function sectionMarkup({ id, title, sentence, chart, legend = [], sheet }: Section): Markup {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <p>${sentence}</p>
    ${chart && html`<div class="chart" role="img" tabindex="0" aria-label="${title}. ${sentence} The figures are in the table that follows.">${chart}</div>`}
    ${
      legend.length > 0 &&
      html`<ul class="legend">
        ${legend.map(
          ({ label, isOther, color }, index) =>
            html`<li><span style="background:${color ?? seriesColor(index, isOther)}"></span>${label}</li>`,
        )}
      </ul>`
    }
    ${
      chart === undefined
        ? sheetTable(sheet)
        : html`<details>
            <summary>Figures: ${title}</summary>
            ${sheetTable(sheet)}
          </details>`
    }
  </section> `;
}
