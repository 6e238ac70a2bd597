import { cacheHitRate, type MoneySource, rollUp, sumMoney, type TokenSource, totalTokens } from "@org/usage";
import { exactMoney, roundMoney } from "../format/human-cell.ts";
import { windowWords } from "../format/sheet-notes.ts";
import type { AnyRow } from "../sheet/breakdown.ts";
import type { ReportFigures } from "./figures.ts";
import { monthFigures } from "./month-to-date.ts";

/** A figure at the head of the page. */
export interface Card {
  readonly term: string;
  readonly figure: string;
  readonly small?: string;
}

/** What somebody wants to know who reads no further. */
export function cards({ window, cost, tokens, months }: ReportFigures): Card[] {
  const [sums] = rollUp<AnyRow, string>(tokens.rows, []) as unknown as TokenSource[];
  const rate = sums === undefined ? null : cacheHitRate(sums);
  const { thisMonth, sameDays } = monthFigures(months);
  const spent = sumMoney(cost.rows as unknown as MoneySource[]);
  const { limit, month, lastMonth, wholeDays } = months;
  return [
    { term: "Spent", figure: roundMoney(spent), small: `${windowWords(window)}, exactly ${exactMoney(spent)}` },
    {
      term: `${month} to date`,
      figure: roundMoney(thisMonth),
      small: `${wholeDays} whole days, exactly ${exactMoney(thisMonth)}; ${lastMonth} by then ${roundMoney(sameDays)}`,
    },
    ...(limit === undefined
      ? []
      : [
          {
            term: "Budget",
            figure: roundMoney(limit),
            small: thisMonth.compare(limit) > 0 ? "spent" : "not yet spent",
          },
        ]),
    { term: "Tokens", figure: sums === undefined ? "0" : totalTokens(sums).toLocaleString("en-US") },
    { term: "Cache-hit rate", figure: rate === null ? "–" : `${(rate * 100).toFixed(1)} %` },
  ];
}
