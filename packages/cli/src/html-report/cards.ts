import { cacheHitRate, sumMoney, totalTokens, type MoneySource } from "@org/usage";
import { windowWords } from "../format/coverage-notes.ts";
import { exactMoney, roundMoney } from "../format/human-cell.ts";
import { rateText } from "../format/percent.ts";
import { isServed } from "../reading/facts.ts";
import { addUp, tokensOf } from "../sheet/rows.ts";
import type { ReadRows, ReportFigures } from "./figures.ts";
import { monthFigures } from "./month-to-date.ts";

/** A headline figure. */
export interface Card {
  readonly term: string;
  readonly figure: string;
  readonly small?: string;
}

/** What the server has not served is unknown, and not zero. */
const unknown = "–";

/** The headline figures, for readers who stop here. */
export function cards({ window, cost, tokens, months }: ReportFigures): Card[] {
  return [
    spentCard(cost, window.starting_at === window.ending_at ? "no complete day yet" : windowWords(window)),
    ...monthCards(months),
    ...tokenCards(tokens),
  ];
}

function spentCard(cost: ReadRows, words: string): Card {
  if (!hasFigures(cost)) return { term: "Spent", figure: unknown, small: words };
  const spent = sumMoney(cost.rows as unknown as MoneySource[]);
  return { term: "Spent", figure: roundMoney(spent), small: `${words}, exactly ${exactMoney(spent)}` };
}

function monthCards(months: ReportFigures["months"]): Card[] {
  const { limit, month, lastMonth, completeDays } = months;
  const { thisMonth, sameDays } = monthFigures(months);
  const isKnown = completeDays > 0;
  const small = isKnown
    ? `${completeDays} complete days, exactly ${exactMoney(thisMonth)}; ${lastMonth} by then ${roundMoney(sameDays)}`
    : "no complete day yet";
  const card = { term: `${month} to date`, figure: isKnown ? roundMoney(thisMonth) : unknown, small };
  if (limit === undefined) return [card];
  return [
    card,
    {
      term: "Budget",
      figure: roundMoney(limit),
      small: thisMonth.compare(limit) > 0 ? "exceeded" : "not exceeded yet",
    },
  ];
}

function tokenCards(tokens: ReadRows): Card[] {
  const [sums] = addUp(tokens.rows, []);
  const rate = sums === undefined ? null : cacheHitRate(tokensOf(sums));
  const count = sums === undefined ? 0 : totalTokens(tokensOf(sums));
  return [
    { term: "Tokens", figure: hasFigures(tokens) ? count.toLocaleString("en-US") : unknown },
    { term: "Cache-hit rate", figure: rate === null ? unknown : rateText(rate) },
  ];
}

function hasFigures({ rows, facts }: ReadRows): boolean {
  return rows.length > 0 || isServed(facts);
}
