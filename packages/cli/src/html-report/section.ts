import { html, type Markup } from "../html/markup.ts";
import { sheetTable, type TableLook } from "../html/sheet-table.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type LegendEntry, legendMarkup } from "./legend.ts";
import { type Plot, plot } from "./plot.ts";

/** A table of a section. */
export interface SectionTable {
  readonly sheet: Sheet;
  readonly look?: TableLook;
}

/** A part of the report: a sentence, a chart, and the figures in it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Says what the chart shows, for readers who can and can't see it. */
  readonly sentence: string;
  readonly chart?: Plot;
  readonly legend?: readonly LegendEntry[];
  /** Always shown. */
  readonly tables?: readonly SectionTable[];
  /** Shown on demand, and on paper. */
  readonly folded?: readonly SectionTable[];
}

export function sectionMarkup({ id, title, sentence, chart, legend = [], tables = [], folded = [] }: Section): Markup {
  const place = tables.length + folded.length > 0 ? " The figures are in the table that follows." : "";
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <p>${sentence}</p>
    ${chart && html`<div class="chart" role="img" aria-label="${title}. ${sentence}${place}">${plot(chart)}</div>`}
    ${legendMarkup(legend)} ${tables.map(tableMarkup)}
    ${folded.map(
      (table) =>
        html`<details>
          <summary>Figures: ${table.sheet.title}</summary>
          ${tableMarkup(table)}
        </details>`,
    )}
  </section> `;
}

function tableMarkup({ sheet, look }: SectionTable): Markup {
  return html`${sheetTable(sheet, look)}${sheet.notes.map((note) => html`<p class="note faint">${note}</p>`)}`;
}
