import { cacheHitRate, type Money, sumMoney, totalTokens, type MoneySource } from "@org/usage";
import { exactMoney, roundMoney } from "../format/human-cell.ts";
import { rateText, shareText } from "../format/percent.ts";
import { html, type Markup } from "../html/markup.ts";
import { perMille } from "../money/ratio.ts";
import { isServed } from "../reading/facts.ts";
import { addUp, type AnyRow, tokensOf } from "../sheet/rows.ts";
import { activePeople } from "../people/active-people.ts";
import { monthWords, shortMonthWords, spanWords } from "./day-words.ts";
import { stateOf } from "./days.ts";
import type { ReadRows, ReportFigures } from "./figures.ts";
import { dayOf } from "./money-series.ts";
import { monthFigures } from "./month-to-date.ts";
import { countAxis } from "./scale.ts";
import { canCompare } from "./series-table.ts";

/** A headline figure. */
interface Card {
  readonly term: string;
  readonly figure: string;
  readonly small?: readonly string[];
  /** Thousandths of a limit, as a bar. */
  readonly used?: number | null;
}

/** What the server has not served is unknown, and not zero. */
const unknown = "–";

/** The headline figures, for readers who stop here. */
export function cardsMarkup(figures: ReportFigures): Markup {
  const cards = [spentCard(figures), ...monthCards(figures.months), ...tokenCards(figures.tokens), peopleCard(figures)];
  return html`<dl class="cards">
    ${cards.map(
      ({ term, figure, small = [], used }) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${figure}${used != null && meter(used)}${small.map((line) => html`<small>${line}</small>`)}</dd>
        </div>`,
    )}
  </dl>`;
}

function meter(used: number): Markup {
  const width = Math.min(100, used / 10).toFixed(1);
  return html`<span class="meter"><span${used > 1000 && html` class="exceeded"`} style="width:${width}%"></span></span>`;
}

function spentCard(figures: ReportFigures): Card {
  const { cost, earlier, window } = figures;
  const term = "Spent";
  if (!hasFigures(cost)) return { term, figure: unknown, small: ["no complete day yet"] };
  const spent = sumOf(cost.rows);
  const settled = sumOf(cost.rows.filter((row) => stateOf(dayOf(row), cost.facts) === "settled"));
  const isSettled = settled.compare(spent) === 0;
  return {
    term,
    figure: roundMoney(spent),
    small: [
      spanWords(window),
      ...changeWords(cost, earlier),
      isSettled
        ? `settled, exactly ${exactMoney(spent)}`
        : `${roundMoney(spent.minus(settled))} of it may still change`,
    ],
  };
}

function changeWords(now: ReadRows, earlier: ReadRows): string[] {
  if (!canCompare(now, earlier) || earlier.facts.window === null) return [];
  const [spent, before] = [sumOf(now.rows), sumOf(earlier.rows)];
  const change = perMille(spent.minus(before), before);
  if (change === null) return [];
  return [`${change < 0 ? "▼" : "▲"} ${shareText(Math.abs(change))} from ${spanWords(earlier.facts.window)}`];
}

function monthCards(months: ReportFigures["months"]): Card[] {
  const { limit, lastMonth, completeDays, isOver } = months;
  const { thisMonth, sameDays, allOfLastMonth, forecast } = monthFigures(months);
  const isKnown = completeDays > 0;
  const before = isOver
    ? `${shortMonthWords(lastMonth)}: ${roundMoney(allOfLastMonth)}`
    : `${shortMonthWords(lastMonth)} by then: ${roundMoney(sameDays)}`;
  const pace = forecast === undefined ? [] : [`forecast for the month: about ${roundMoney(forecast)}`];
  const card: Card = {
    term: isOver ? monthWords(months.month) : `${shortMonthWords(months.month)} to date`,
    figure: isKnown ? roundMoney(thisMonth) : unknown,
    small: isKnown ? [before, ...pace] : ["no complete day yet"],
  };
  if (limit === undefined) return [card];
  const used = isKnown ? perMille(thisMonth, limit) : null;
  const words = used === null ? [] : [`${shareText(used)} used${thisMonth.compare(limit) > 0 ? ": exceeded" : ""}`];
  const atPace = forecast === undefined ? null : perMille(forecast, limit);
  // Compared exactly: the share of an amount just over the budget is 100.0% too.
  const isOverAtPace = forecast !== undefined && forecast.compare(limit) > 0;
  return [
    card,
    {
      term: `Budget for ${shortMonthWords(months.month)}`,
      figure: roundMoney(limit),
      used,
      small: [
        ...words,
        ...(atPace === null ? [] : [`forecast: ${shareText(atPace)}${isOverAtPace ? ", over the budget" : ""}`]),
      ],
    },
  ];
}

function tokenCards(tokens: ReadRows): Card[] {
  const [sums] = addUp(tokens.rows, []);
  const rate = sums === undefined ? null : cacheHitRate(tokensOf(sums));
  const count = sums === undefined ? 0 : totalTokens(tokensOf(sums));
  const isKnown = hasFigures(tokens);
  return [
    {
      term: "Tokens",
      figure: isKnown ? countAxis(count) : unknown,
      small: isKnown ? [count.toLocaleString("en-US")] : [],
    },
    { term: "Cache-hit rate", figure: rate === null ? unknown : rateText(rate), small: ["of all input tokens"] },
  ];
}

function peopleCard({ claudeCode, members }: ReportFigures): Card {
  const { people, active, idle } = activePeople(claudeCode.rows, members);
  const isKnown = hasFigures(claudeCode);
  const share =
    active === undefined || idle === undefined || active.length + idle.length === 0
      ? []
      : [`${active.length} of ${active.length + idle.length} members, ${idle.length} idle`];
  return {
    term: "People in Claude Code",
    figure: isKnown ? String(people.size) : unknown,
    small: isKnown ? share : [],
  };
}

function sumOf(rows: readonly AnyRow[]): Money {
  return sumMoney(rows as unknown as MoneySource[]);
}

function hasFigures({ rows, facts }: ReadRows): boolean {
  return rows.length > 0 || isServed(facts);
}
