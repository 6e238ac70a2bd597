import { barShares } from "../format/bar-shares.ts";
import { barHeading } from "../format/bar-heading.ts";
import { type SheetTexts, sheetTexts } from "../format/sheet-texts.ts";
import type { Cell, Column, Sheet } from "../sheet/sheet.ts";
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

/** A table with more columns is set closer, and with even more, smaller. */
const maxSpaced = 6;
const maxColumns = 12;

/** A longer heading, such as the name of a workspace, is broken into lines. */
const maxHeading = 16;

/** A table with at most so many rows stays on one sheet of paper. */
const maxShort = 14;

function classesOf({ columns, rows }: Sheet): Markup | false {
  const spacing = columns.length > maxColumns ? ["dense"] : columns.length > maxSpaced ? ["close"] : [];
  const classes = [...spacing, ...(rows.length <= maxShort ? ["short"] : [])];
  return classes.length > 0 && html` class="${classes.join(" ")}"`;
}

/** A sheet as a table with a caption, row headings, a total and bars; a wide one can be scrolled by keyboard. */
export function sheetTable(sheet: Sheet, look: TableLook = {}): Markup {
  const texts = sheetTexts(sheet);
  const shares = barShares(sheet);
  const heatOf = heatScale(sheet, look.heat ?? []);
  const cellOf = (row: readonly Cell[], column: Column, index: number, at: number): Markup => {
    const text = texts.rows[at]?.[index] ?? "";
    if (column.kind !== "label") {
      const heat = heatOf(row[index] ?? null, column);
      const beside = texts.total === undefined && besideOf(texts.exact[index]);
      if (heat === undefined) return html`<td class="figure">${text}${beside}</td>`;
      return html`<td class="figure heat" style="--heat:${heat}">${text}</td>`;
    }
    if (index > 0) return html`<td>${text}</td>`;
    const dot = look.dots?.[at];
    return html`<th scope="row">${dot && html`<span class="dot" style="--dot:${dot}"></span>`}${text}</th>`;
  };
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${sheet.title}, table">
    <table${classesOf(sheet)}>
      <caption class="unseen">
        ${sheet.title}
      </caption>
      <thead>
        <tr>
          ${sheet.columns.map(headOf)}${shares && html`<th scope="col">${barHeading(sheet, Infinity) ?? ""}</th>`}
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
      ${totalMarkup(sheet, look, texts, shares !== undefined)}
    </table>
  </div>`;
}

function totalMarkup({ columns }: Sheet, { exact }: TableLook, texts: SheetTexts, hasBars: boolean): Markup | false {
  if (texts.total === undefined) return false;
  return html`<tfoot>
    <tr>
      ${texts.total.map((text, index) =>
        index === 0
          ? html`<th scope="row">Total</th>`
          : html`<td class="figure">${text}${besideOf(texts.exact[index])}</td>`,
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

/** Every digit, beside a figure that is rounded. */
function besideOf(exact: string | undefined): Markup | undefined {
  return exact === undefined ? undefined : html`<br /><small>exactly ${exact}</small>`;
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
  const isLong = heading.length > maxHeading;
  const figure = kind !== "label" && html` class="figure${isLong && " long"}" title="${unit}"`;
  return html`<th scope="col" ${figure}>${heading}</th>`;
}

function barCell(share: number | undefined): Markup {
  const percent = ((share ?? 0) / 10).toFixed(1);
  return html`<td class="bars"><span class="bar" style="width:${percent}%"></span></td>`;
}
