import type { Column } from "../sheet/sheet.ts";

export interface Fit {
  /** The columns that stay, by index. */
  readonly kept: readonly number[];
  readonly widths: readonly number[];
  /** The headings of those that don't. */
  readonly dropped: readonly string[];
}

const gap = 2;

/** Labels are cut to this before a column has to go: models and ids can still be told apart. */
const comfortable = 20;
/** And to this once no column is left that may go. */
const narrowest = 8;

/**
 * Fits columns into a line: long labels are cut a little, then columns go in the order of their `drop`, then labels
 * are cut a lot. A figure is never cut, for half a number is another number.
 */
export function fitColumns(columns: readonly Column[], natural: readonly number[], width: number): Fit {
  const dropOrder = columns
    .map((column, index) => ({ index, drop: column.drop ?? Infinity }))
    .filter(({ drop }) => drop < Infinity)
    .toSorted((left, right) => left.drop - right.drop)
    .map(({ index }) => index);
  let kept = columns.map((_, index) => index);
  const dropped: string[] = [];
  for (;;) {
    const next = dropOrder.shift();
    const floors = kept.map((index) => floorOf(columns[index], natural[index] ?? 0, next === undefined));
    const widths = shrunk(
      kept.map((index) => natural[index] ?? 0),
      floors,
      width,
    );
    if (widths !== undefined) return { kept, widths, dropped };
    if (next === undefined) return { kept, widths: floors, dropped };
    dropped.push(columns[next]?.heading ?? "");
    kept = kept.filter((index) => index !== next);
  }
}

/** Widths within the line, the widest column cut first; undefined where even the floors are too wide. */
function shrunk(natural: readonly number[], floors: readonly number[], width: number): number[] | undefined {
  const widths = [...natural];
  for (let excess = lengthOf(widths) - width; excess > 0; excess--) {
    const [widest] = widths
      .map((columnWidth, place) => ({ place, columnWidth }))
      .filter(({ place, columnWidth }) => columnWidth > (floors[place] ?? 0))
      .toSorted((left, right) => right.columnWidth - left.columnWidth);
    if (widest === undefined) return undefined;
    widths[widest.place] = widest.columnWidth - 1;
  }
  return widths;
}

function lengthOf(widths: readonly number[]): number {
  return widths.reduce((sum, columnWidth) => sum + columnWidth + gap, -gap);
}

function floorOf(column: Column | undefined, natural: number, last: boolean): number {
  return column?.kind === "label" ? Math.min(natural, last ? narrowest : comfortable) : natural;
}
