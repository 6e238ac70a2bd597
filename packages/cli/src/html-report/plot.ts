import { html, type Markup } from "../html/markup.ts";
import type { Scale } from "./scale.ts";

/** One value of a column, as its tip shows it. */
interface TipEntry {
  readonly label: string;
  readonly text: string;
  readonly color?: string | undefined;
}

/** One place on the horizontal axis. */
export interface PlotColumn {
  /** On the axis: `Sep 9`. */
  readonly tick: string;
  /** At the head of the tip: `Wed, Sep 9`. */
  readonly title: string;
  readonly entries: readonly TipEntry[];
  /** Below the entries: the sum of the column. */
  readonly total?: string | undefined;
  /** What is to know of the figures: that there are none yet, or that they may still change. */
  readonly note?: string | undefined;
  /** Drawn with stripes across. */
  readonly isUnsettled?: boolean;
}

export interface Plot {
  readonly columns: readonly PlotColumn[];
  readonly scale: Scale;
  /** Paths in a space of one unit per column and 100 units of height, from the top. */
  readonly shapes: readonly Markup[];
  readonly isLow?: boolean;
  /** As wide as the page. */
  readonly isWide?: boolean;
}

/** At most so many labels on the axis; more across the page, fewer on a phone. */
const maxTicks = 8;
const maxTicksWide = 12;
const maxTicksOnPhone = 4;

/**
 * A chart without a script. The shapes stretch to the width of the page and the labels do not, so that it is as readable
 * on a phone as on paper; a column that is pointed at shows its figures.
 */
export function plot({ columns, scale, shapes, isLow = false, isWide = false }: Plot): Markup {
  const width = columns.length;
  const lines = scale.marks.filter(({ at }) => at > 0).map(({ at }) => `M0 ${100 - at}H${width}`);
  return html`<div class="plot${isLow && " low"}">
    <svg viewBox="0 0 ${Math.max(1, width)} 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="grid" d="${lines.join("")}" />
      ${shapes}
      <path class="grid base" d="M0 100H${width}" />
    </svg>
    <div class="days">${columns.map((column, index) => columnMarkup(column, index < width / 2))}</div>
    ${scale.marks.map(({ at, text }) => html`<span class="y" style="bottom:${at}%">${text}</span>`)}${ticksOf(columns, isWide ? maxTicksWide : maxTicks)}
  </div>`;
}

function columnMarkup({ title, entries, total, note, isUnsettled }: PlotColumn, isFirstHalf: boolean): Markup {
  return html`<div class="day ${isFirstHalf ? "first" : "last"}${isUnsettled && " unsettled"}">
    <div class="tip">
      <b>${title}</b>${entries.map(
        ({ label, text, color }) =>
          html`<span>${color && html`<span class="dot" style="--dot:${color}"></span>`}${label}</span
            ><span>${text}</span>`,
      )}${total && html`<span class="sum">Total</span><span class="sum">${total}</span>`}${note && html`<i>${note}</i>`}
    </div>
  </div>`;
}

function ticksOf(columns: readonly PlotColumn[], max: number): Markup[] {
  const step = Math.max(1, Math.ceil(columns.length / max));
  const onPhone = step * Math.max(1, Math.ceil(columns.length / step / maxTicksOnPhone));
  return columns.flatMap(({ tick }, index) => {
    if (index % step !== 0) return [];
    const middle = ((index + 0.5) / columns.length) * 100;
    return html`<span class="x${index % onPhone !== 0 && " minor"}" style="left:${middle.toFixed(2)}%">${tick}</span>`;
  });
}
