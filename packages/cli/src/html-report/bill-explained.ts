import type { Money } from "@org/usage";
import type { Reconciliation } from "@org/usage-finops";
import { reconcileSheet } from "../bill/reconcile-sheet.ts";
import { isCompared } from "../bill/served.ts";
import { roundMoney } from "../format/human-cell.ts";
import type { Facts } from "../reading/facts.ts";
import { monthWords, shortDay, weekdayWords } from "./day-words.ts";
import { highestPoint, line, lineLegend } from "./lines.ts";
import { heightOf } from "./money-series.ts";
import { moneyAxis, scaleTo } from "./scale.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { roundedSheet } from "./rounded-sheet.ts";
import type { Section } from "./section.ts";

/** A month's bill against its tokens at list price. */
export interface BillFigures {
  readonly result: Reconciliation;
  readonly facts: Facts;
}

/** What the tokens of each day cost at list price, what was billed for them, and what explains the difference. */
export function billExplainedSection({ result, facts }: BillFigures): Section {
  const days = result.days.map(({ day }) => day);
  const settled = result.days.map(({ state, ...amounts }) => (state === "settled" ? amounts : undefined));
  const amounts = [
    { label: "Expected at list price", color: "var(--c1)", of: settled.map((day) => day?.expected) },
    {
      label: "Billed for these tokens",
      color: "var(--c2)",
      dash: "dashed" as const,
      of: settled.map((day) => day?.expected.plus(day.explained).plus(day.unexplained)),
    },
  ];
  const drawn = amounts.map(({ of, ...rest }) => ({ ...rest, values: of.map(heightOrNull) }));
  const scale = scaleTo(highestPoint(drawn), moneyAxis(result.currency));
  const sheet = reconcileSheet({ result, facts });
  const title = `Bill of ${monthWords(result.month)}, by cause`;
  return {
    id: "bill",
    title,
    sentence: sentenceOf(result),
    chart: {
      scale,
      isLow: true,
      isWide: true,
      shapes: drawn.map((one) => line(one, scale)),
      columns: days.map((day, index) => ({
        tick: shortDay(day),
        title: weekdayWords(day),
        entries: amounts.flatMap(({ label, color, of }) => {
          const amount = of[index];
          return amount === undefined ? [] : [{ label, color, text: roundMoney(amount) }];
        }),
        note: settled[index] === undefined ? "Not settled in both reports" : undefined,
      })),
    },
    legend: drawn.map(lineLegend),
    folded: [{ sheet: withCents({ ...sheet, title }) }],
  };
}

/** Amounts to the cent, and every digit beside them. */
function withCents(sheet: Sheet): Sheet {
  const digits = { key: "exact_amount", heading: "Every digit", kind: "money", unit: "USD", isExact: true } as const;
  const rounded = roundedSheet(sheet);
  return {
    ...rounded,
    columns: [...sheet.columns, { ...digits, unit: sheet.columns.at(-1)?.unit ?? digits.unit }],
    rows: rounded.rows.map((row, at) => withLast(row, sheet.rows[at] ?? [])),
    total: rounded.total && withLast(rounded.total, sheet.total ?? []),
  };
}

function withLast(row: readonly Cell[], exact: readonly Cell[]): Cell[] {
  return [...row, exact.at(-1) ?? null];
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
