import { barShares } from "../format/bar-shares.ts";
import { humanCell, moneyPlaces } from "../format/human-cell.ts";
import type { Cell, Column, Sheet } from "../sheet/sheet.ts";
import { showsTotal } from "../sheet/sheet.ts";
import { html, type Markup } from "./markup.ts";

/** How a table looks, besides what is in it. */
export interface TableLook {
  /** The color of each row's mark, in their order. */
  readonly dots?: readonly (string | undefined)[];
  /** Keys of columns whose cells are the darker, the larger their figure is among all of them. */
  readonly heat?: readonly string[];
  /** A row below the total: what it is, and its text. */
  readonly exact?: readonly [label: string, text: string] | undefined;
}

/** A table with more columns is set closer. */
const maxColumns = 12;

/** A sheet as a table with a caption, row headings, a total and bars; a wide one can be scrolled by keyboard. */
export function sheetTable(sheet: Sheet, look: TableLook = {}): Markup {
  const places = sheet.columns.map((_, index) => moneyPlaces(sheet, index));
  const shares = barShares(sheet);
  const text = (row: readonly Cell[], column: Column, index: number): string =>
    humanCell(row[index] ?? null, column, places[index] ?? 2);
  const heatOf = heatScale(sheet, look.heat ?? []);
  const cellOf = (row: readonly Cell[], column: Column, index: number, at: number): Markup => {
    if (column.kind !== "label") {
      const heat = heatOf(row[index] ?? null, column);
      if (heat === undefined) return html`<td class="figure">${text(row, column, index)}</td>`;
      return html`<td class="figure heat" style="--heat:${heat}">${text(row, column, index)}</td>`;
    }
    if (index > 0) return html`<td>${text(row, column, index)}</td>`;
    const dot = look.dots?.[at];
    return html`<th scope="row">
      ${dot && html`<span class="dot" style="--dot:${dot}"></span>`}${text(row, column, index)}
    </th>`;
  };
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${sheet.title}, table">
    <table${sheet.columns.length > maxColumns && html` class="dense"`}>
      <caption class="unseen">
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
              ${sheet.columns.map((column, index) => cellOf(row, column, index, at))}${shares && barCell(shares[at])}
            </tr> `,
        )}
      </tbody>
      ${totalMarkup(sheet, look, text, shares !== undefined)}
    </table>
  </div>`;
}

type TextOf = (row: readonly Cell[], column: Column, index: number) => string;

function totalMarkup(sheet: Sheet, { exact }: TableLook, text: TextOf, hasBars: boolean): Markup | false {
  const { total, columns } = sheet;
  if (total === undefined || !showsTotal(sheet)) return false;
  return html`<tfoot>
    <tr>
      ${columns.map((column, index) =>
        index === 0
          ? html`<th scope="row">Total</th>`
          : html`<td class="figure">${(total[index] ?? null) === null ? "" : text(total, column, index)}</td>`,
      )}${hasBars && html`<td></td>`}
    </tr>
    ${
      exact &&
      html`<tr class="exact">
        <th scope="row">${exact[0]}</th>
        <td class="figure" colspan="${columns.length - 1 + (hasBars ? 1 : 0)}">${exact[1]}</td>
      </tr>`
    }
  </tfoot>`;
}

/** From 0 to 1, of the largest figure in all the columns. */
function heatScale(
  { columns, rows }: Sheet,
  keys: readonly string[],
): (cell: Cell, column: Column) => string | undefined {
  const hot = columns.flatMap(({ key }, index) => (keys.includes(key) ? [index] : []));
  const figures = rows.flatMap((row) => hot.map((index) => row[index]).filter((cell) => typeof cell === "number"));
  const max = figures.reduce((found, figure) => Math.max(found, figure), 0);
  return (cell, { key }) => {
    if (!keys.includes(key) || typeof cell !== "number" || max <= 0) return undefined;
    return (cell / max).toFixed(2);
  };
}

function headOf({ heading, kind, unit }: Column): Markup {
  const figure = kind !== "label" && html` class="figure" title="${unit}"`;
  return html`<th scope="col" ${figure}>${heading}</th>`;
}

function barCell(share: number | undefined): Markup {
  const percent = ((share ?? 0) / 10).toFixed(1);
  return html`<td class="bars"><span class="bar" style="width:${percent}%"></span></td>`;
}
