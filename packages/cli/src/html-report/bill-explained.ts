import type { Money } from "@org/usage";
import type { Reconciliation } from "@org/usage-finops";
import { reconcileSheet } from "../bill/reconcile-sheet.ts";
import { isCompared } from "../bill/served.ts";
import { roundMoney } from "../format/human-cell.ts";
import type { Facts } from "../reading/facts.ts";
import { lines } from "./lines.ts";
import { heightOf } from "./money-series.ts";
import type { Section } from "./section.ts";

/** A month's bill against its tokens at list price. */
export interface BillFigures {
  readonly result: Reconciliation;
  readonly facts: Facts;
}

/** What the tokens of each day cost at list price, what was billed for them, and what explains the difference. */
export async function billExplainedSection({ result, facts }: BillFigures): Promise<Section> {
  const days = result.days.map(({ day }) => day);
  const settled = result.days.map(({ state, ...amounts }) => (state === "settled" ? amounts : undefined));
  const series = [
    { label: "Expected at list price", values: settled.map((day) => heightOrNull(day?.expected)) },
    {
      label: "Billed for these tokens",
      values: settled.map((day) => heightOrNull(day && day.expected.plus(day.explained).plus(day.unexplained))),
    },
  ];
  return {
    id: "bill",
    title: `Bill of ${result.month}, by cause`,
    sentence: sentenceOf(result),
    chart: await lines(days, series, { format: "$,~f" }),
    legend: series,
    sheet: reconcileSheet({ result, facts }),
  };
}

function sentenceOf(result: Reconciliation): string {
  if (!isCompared(result)) return "No day has settled in both reports, so nothing could be compared.";
  const { compared, explained } = result;
  const causes: [string, Money][] = [
    ["discount", explained.discount],
    ["fast mode", explained.fastMode],
    ["prompt length", explained.promptLength],
  ];
  const named = causes.flatMap(([name, amount]) =>
    amount.amountCents === "0" ? [] : [`${roundMoney(amount)} ${name}`],
  );
  const why = named.length === 0 ? "" : ` (${named.join(", ")})`;
  return `Tokens were expected at ${roundMoney(compared.expected)} and billed at ${roundMoney(compared.billed)}: ${roundMoney(compared.explained)} of that is explained${why}, ${roundMoney(compared.unexplained)} is not.`;
}

function heightOrNull(amount: Money | undefined): number | null {
  return amount === undefined ? null : heightOf(amount);
}
