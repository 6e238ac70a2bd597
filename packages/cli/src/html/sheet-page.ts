import { sheetNotes } from "../format/sheet-notes.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { html, type Markup } from "./markup.ts";
import { page } from "./page.ts";
import { sheetTable } from "./sheet-table.ts";

/** Tables as a page that opens without a network. */
export function sheetPage(sheets: readonly Sheet[]): string {
  const title = sheets.map((sheet) => sheet.title).join(", ");
  return page(
    title,
    html`<h1>${title}</h1>
      ${sheets.map((sheet) => sectionOf(sheet, sheets.length > 1))}`,
  );
}

function sectionOf(sheet: Sheet, headed: boolean): Markup {
  return html`<section>
    ${headed && html`<h2>${sheet.title}</h2>`} ${sheetTable(sheet)}
    <ul class="notes faint">
      ${sheetNotes(sheet).map((note) => html`<li>${note}</li>`)}
    </ul>
  </section> `;
}
