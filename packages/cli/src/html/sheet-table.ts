import { barShares } from "../format/bar-shares.ts";
import { humanCell, moneyPlaces } from "../format/human-cell.ts";
import type { Column, Sheet } from "../sheet/sheet.ts";
import { showsTotal } from "../sheet/sheet.ts";
import { html, type Markup } from "./markup.ts";

/** A sheet as a table with a caption, row headings, a total and bars; a wide one can be scrolled by keyboard. */
export function sheetTable(sheet: Sheet): Markup {
  const places = sheet.columns.map((_, index) => moneyPlaces(sheet, index));
  const shares = barShares(sheet);
  const text = (row: Sheet["rows"][number], column: Column, index: number): string =>
    humanCell(row[index] ?? null, column, places[index] ?? 2);
  const cellOf = (row: Sheet["rows"][number], column: Column, index: number): Markup => {
    if (column.kind !== "label") return html`<td class="figure">${text(row, column, index)}</td>`;
    return index === 0
      ? html`<th scope="row">${text(row, column, index)}</th>`
      : html`<td>${text(row, column, index)}</td>`;
  };
  const { total } = sheet;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${sheet.title}, table">
    <table>
      <caption>
        ${sheet.title}
      </caption>
      <thead>
        <tr>
          ${sheet.columns.map(headOf)}${shares && html`<td></td>`}
        </tr>
      </thead>
      <tbody>
        ${sheet.rows.map(
          (row, at) =>
            html`<tr>
              ${sheet.columns.map((column, index) => cellOf(row, column, index))}${shares && barCell(shares[at])}
            </tr> `,
        )}
      </tbody>
      ${
        total !== undefined &&
        showsTotal(sheet) &&
        html`<tfoot>
          <tr>
            ${sheet.columns.map((column, index) =>
              index === 0
                ? html`<th scope="row">Total</th>`
                : html`<td class="figure">${total[index] === null ? "" : text(total, column, index)}</td>`,
            )}${shares && html`<td></td>`}
          </tr>
        </tfoot>`
      }
    </table>
  </div>`;
}

function headOf({ heading, kind, unit }: Column): Markup {
  const figure = kind !== "label" && html` class="figure" title="${unit}"`;
  return html`<th scope="col" ${figure}>${heading}</th>`;
}

function barCell(share: number | undefined): Markup {
  const percent = ((share ?? 0) / 10).toFixed(1);
  return html`<td class="bars"><span class="bar" style="width:${percent}%"></span></td>`;
}
