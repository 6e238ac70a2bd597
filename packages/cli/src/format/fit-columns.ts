import type { Column } from "../sheet/sheet.ts";

export interface Fit {
  /** The columns that stay, by index. */
  readonly kept: readonly number[];
  readonly widths: readonly number[];
  /** The headings of those that do not. */
  readonly dropped: readonly string[];
}

const gap = 2;

/** Labels are cut to this before a column is dropped: models and IDs can still be distinguished. */
const comfortable = 20;
/** And to this once no column is left to drop. */
const narrowest = 8;

/**
 * Fits columns into a line: long labels are cut a little, then columns are dropped in the order of their `drop`, then
 * labels are cut a lot. A figure is never cut, because half a number is another number.
 *
 * `distinct` is the width from which the labels of a column differ: they are cut to less only if nothing else helps.
 */
export function fitColumns(
  columns: readonly Column[],
  natural: readonly number[],
  width: number,
  distinct: readonly (number | undefined)[] = [],
): Fit {
  const dropOrder = columns
    .map((column, index) => ({ index, drop: column.drop ?? Infinity }))
    .filter(({ drop }) => drop < Infinity)
    .toSorted((left, right) => left.drop - right.drop)
    .map(({ index }) => index);
  let kept = columns.map((_, index) => index);
  const dropped: string[] = [];
  const widthsFor = (floor: number, isDistinct: boolean): readonly number[] | undefined => {
    const floors = kept.map((index) => {
      const least = Math.max(floor, isDistinct ? (distinct[index] ?? 0) : 0);
      return floorOf(columns[index], natural[index] ?? 0, least);
    });
    return shrunk(
      kept.map((index) => natural[index] ?? 0),
      floors,
      width,
    );
  };
  for (const next of dropOrder) {
    const widths = widthsFor(comfortable, true);
    if (widths !== undefined) return { kept, widths, dropped };
    dropped.push(columns[next]?.heading ?? "");
    kept = kept.filter((index) => index !== next);
  }
  const widths = widthsFor(comfortable, true) ?? widthsFor(narrowest, true) ?? widthsFor(narrowest, false);
  return {
    kept,
    dropped,
    widths: widths ?? kept.map((index) => floorOf(columns[index], natural[index] ?? 0, narrowest)),
  };
}

/** Widths within the line, the widest columns cut first; undefined if even the floors are too wide. */
function shrunk(natural: readonly number[], floors: readonly number[], width: number): number[] | undefined {
  if (lengthOf(natural) <= width) return [...natural];
  if (lengthOf(floors) > width) return undefined;
  // The highest limit for all columns with which they fit, found by halving: a name can have any length.
  const limited = (limit: number): number[] =>
    natural.map((columnWidth, place) => Math.max(floors[place] ?? 0, Math.min(columnWidth, limit)));
  let [fits, tooWide] = [0, natural.reduce((max, columnWidth) => Math.max(max, columnWidth), 0)];
  while (tooWide - fits > 1) {
    const middle = Math.floor((fits + tooWide) / 2);
    if (lengthOf(limited(middle)) <= width) fits = middle;
    else tooWide = middle;
  }
  return withRest(limited(fits), natural, width);
}

/** Adds the columns that are left of the line to the first columns that were cut. */
function withRest(widths: readonly number[], natural: readonly number[], width: number): number[] {
  let rest = width - lengthOf(widths);
  return widths.map((columnWidth, place) => {
    if (rest <= 0 || columnWidth >= (natural[place] ?? 0)) return columnWidth;
    rest -= 1;
    return columnWidth + 1;
  });
}

function lengthOf(widths: readonly number[]): number {
  return widths.reduce((sum, columnWidth) => sum + columnWidth + gap, -gap);
}

function floorOf(column: Column | undefined, natural: number, least: number): number {
  return column?.kind === "label" ? Math.min(natural, least) : natural;
}
