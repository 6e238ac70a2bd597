import type { Column } from "../sheet/sheet.ts";

export interface Fit {
  /** The columns that stay, by index. */
  readonly kept: readonly number[];
  readonly widths: readonly number[];
  /** The headings of those that don't. */
  readonly dropped: readonly string[];
}

const gap = 2;
const narrowestLabel = 8;

/**
 * Fits columns into a line: labels are cut first, down to what can still be told apart, then columns go in the order
 * of their `drop`. A figure is never cut, for half a number is another number.
 */
export function fitColumns(columns: readonly Column[], natural: readonly number[], width: number): Fit {
  let kept = columns.map((_, index) => index);
  const dropOrder = kept
    .filter((index) => columns[index]?.drop !== undefined)
    .toSorted((left, right) => (columns[left]?.drop ?? 0) - (columns[right]?.drop ?? 0));
  const dropped: string[] = [];
  for (;;) {
    const widths = shrunk(columns, natural, kept, width);
    const next = dropOrder.shift();
    if (widths !== undefined || next === undefined) {
      return { kept, widths: widths ?? kept.map((index) => floorOf(columns, natural, index)), dropped };
    }
    dropped.push(columns[next]?.heading ?? "");
    kept = kept.filter((index) => index !== next);
  }
}

/** Widths within the line, or undefined where even the narrowest labels don't fit. */
function shrunk(
  columns: readonly Column[],
  natural: readonly number[],
  kept: readonly number[],
  width: number,
): number[] | undefined {
  const widths = kept.map((index) => natural[index] ?? 0);
  let excess = widths.reduce((sum, columnWidth) => sum + columnWidth + gap, -gap) - width;
  while (excess > 0) {
    const widest = kept
      .map((index, place) => ({ place, room: (widths[place] ?? 0) - floorOf(columns, natural, index) }))
      .filter(({ room }) => room > 0)
      .toSorted((left, right) => (widths[right.place] ?? 0) - (widths[left.place] ?? 0))[0];
    if (widest === undefined) return undefined;
    widths[widest.place] = (widths[widest.place] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function floorOf(columns: readonly Column[], natural: readonly number[], index: number): number {
  const wish = natural[index] ?? 0;
  return columns[index]?.kind === "label" ? Math.min(wish, narrowestLabel) : wish;
}
