import { nice, ticks } from "d3-array";

/** A vertical scale from zero to a round number. Heights are percentages of the plot, as floats: for drawing only. */
export interface Scale {
  readonly top: number;
  /** Where the lines across are, and what they say. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly at: (value: number) => number;
}

const lineCount = 4;

/** `top` is the top of the axis; by default, the highest value decides. */
export function scaleTo(highest: number, format: (value: number) => string, top?: number): Scale {
  const end = top ?? (highest > 0 ? nice(0, highest, lineCount)[1] : 1);
  const at = (value: number): number => Math.round((value / end) * 10_000) / 100;
  return { top: end, at, marks: ticks(0, end, lineCount).map((value) => ({ at: at(value), text: format(value) })) };
}

/** `$1.5K` or `$0.20`, in the currency of the figures. */
export function moneyAxis(currency: string): (value: number) => string {
  const cents = new Intl.NumberFormat("en-US", { style: "currency", currency });
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  return (value) => (value < 1000 && !Number.isInteger(value) ? cents : format).format(value);
}

const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });

/** `1.5M` */
export function countAxis(value: number): string {
  return compact.format(value);
}

/** `60%` */
export function rateAxis(value: number): string {
  return `${Math.round(value * 100)}%`;
}
