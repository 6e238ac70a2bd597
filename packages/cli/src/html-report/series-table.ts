import { type Money, sumMoney } from "@org/usage";
import { isComplete } from "../reading/facts.ts";
import { perMille } from "../money/ratio.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { textCell } from "../sheet/sheet.ts";
import { spanWords } from "./day-words.ts";
import type { ReadRows } from "./figures.ts";
import type { MoneySeries } from "./money-series.ts";
import { roundedSheet } from "./rounded-sheet.ts";
import type { SectionTable } from "./section.ts";

export interface SeriesTable {
  readonly title: string;
  readonly heading: string;
  readonly series: readonly MoneySeries[];
  readonly cost: ReadRows;
  /** The cost of the same values in as many days before; undefined if the two can't be compared. */
  readonly earlier: ReadonlyMap<string, Money> | undefined;
  readonly earlierFacts: ReadRows["facts"];
}

/** The legend of a chart with its sums: one row per series, its share, and its change. */
export function seriesTable({ title, heading, series, cost, earlier, earlierFacts }: SeriesTable): SectionTable {
  const total = sumMoney(series.map((one) => one.total));
  const before = ({ key, others }: MoneySeries): Money =>
    sumMoney((others ?? [key]).flatMap((each) => earlier?.get(each) ?? []));
  const change = (now: Money, then: Money): Cell => (earlier === undefined ? null : perMille(now.minus(then), then));
  const allEarlier = sumMoney([...(earlier?.values() ?? [])]);
  const isCompared = earlier !== undefined;
  const sheet: Sheet = {
    title,
    columns: [
      { key: "series", heading, kind: "label", unit: "value" },
      { key: "cost", heading: "Cost", kind: "money", unit: total.currency },
      { key: "share", heading: "Share", kind: "share", unit: "ratio" },
      ...(isCompared
        ? [{ key: "change", heading: "Change", kind: "share" as const, unit: "ratio", isSigned: true }]
        : []),
    ],
    rows: series.map((one): Cell[] => [
      textCell(one.key, one.label),
      one.total,
      perMille(one.total, total),
      ...(isCompared ? [change(one.total, before(one))] : []),
    ]),
    total: [null, total, null, ...(isCompared ? [change(total, allEarlier)] : [])],
    facts: cost.facts,
    warnings: [],
    notes:
      isCompared && earlierFacts.window !== null
        ? [`Change: compared with ${spanWords(earlierFacts.window)}; a dash is new.`]
        : [],
  };
  return { sheet: roundedSheet(sheet), look: { dots: series.map(({ color }) => color) } };
}

/** Only if both windows are served completely: a part of one would look like a change. */
export function canCompare(now: ReadRows, earlier: ReadRows): boolean {
  return isWhole(now) && isWhole(earlier);
}

function isWhole({ facts }: ReadRows): boolean {
  return isComplete(facts) && facts.through !== null;
}
