import type { Money } from "@org/usage";
import type { Reconciliation } from "@org/usage-finops";
import { roundMoney } from "../format/human-cell.ts";
import type { Facts } from "../reading/facts.ts";
import { type Cell, type Sheet, textCell } from "../sheet/sheet.ts";
import { isCompared, servedAmount } from "./served.ts";
import { unpricedOf, type Verdict } from "./verdict.ts";
import { cannotCompute, onlyInCostWords, usageReasons } from "./words.ts";

export interface Outcome {
  readonly result: Reconciliation;
  readonly tolerance: Money;
  readonly verdict: Verdict;
  readonly facts: Facts;
}

/** An outcome, or a reconciliation that is not judged. */
type Shown = Outcome | Pick<Outcome, "result" | "facts">;

/** The bill taken apart, one cause per row; the rows of the first four parts add up to what was billed. */
export function reconcileSheet(outcome: Shown): Sheet {
  const { result, facts } = outcome;
  const unit = result.currency;
  const billed = servedAmount(result.billed, result.days);
  return {
    title: `Bill of ${result.month}, by cause`,
    columns: [
      { key: "part", heading: "Part", kind: "label", unit: "value" },
      { key: "cause", heading: "Cause", kind: "label", unit: "value" },
      { key: "amount", heading: "Amount", kind: "money", unit },
    ],
    rows: rowsOf(result).map(([part, cause, label, amount]): Cell[] => [
      textCell(part),
      textCell(cause, label),
      amount,
    ]),
    total: billed === null ? undefined : [null, null, billed],
    facts,
    // A job that fails by its verdict says why, also in formats without notes.
    warnings: "verdict" in outcome && outcome.verdict !== "explained" ? [verdictSentence(outcome)] : [],
    notes: notesOf(outcome),
  };
}

type Row = [part: string, cause: string, label: string, amount: Money | null];

function rowsOf(result: Reconciliation): Row[] {
  const { expected, explained, compared, onlyInCost, unpriced, notCompared } = result;
  const known = (amount: Money): Money | null => (isCompared(result) ? amount : null);
  const rows: Row[] = [
    ["expected", "list", "Tokens at list price", known(expected.list)],
    ["expected", "long_context", "Long context", expected.longContext],
    ["expected", "batch", "Batches", expected.batch],
    ["expected", "us_inference", "US-only inference", expected.usInference],
    ["explained", "discount", "Discount", explained.discount],
    ["explained", "fast_mode", "Fast mode", explained.fastMode],
    ["explained", "prompt_length", "Prompt length (a bound)", explained.promptLength],
    ["unexplained", "unexplained", "Unexplained", known(compared.unexplained)],
    ...Object.entries(onlyInCost).map(([kind, amount]): Row => ["only in cost", kind, onlyInCostWords(kind), amount]),
    ...unpriced.map(({ model, billed }): Row => ["unpriced", String(model), `No price: ${model}`, billed]),
    ["not compared", "not_compared", "Days that are not settled", notCompared],
  ];
  // Causes without an amount say nothing; that nothing is unexplained does.
  return rows.filter(
    ([part, cause, , amount]) => amount?.amountCents !== "0" || part === "unexplained" || cause === "list",
  );
}

function notesOf(outcome: Shown): string[] {
  const { result } = outcome;
  const { onlyInUsage, days } = result;
  const rates = [...new Set(days.flatMap(({ discountFactor }) => (discountFactor === null ? [] : [discountFactor])))];
  return [
    ...("verdict" in outcome && outcome.verdict === "explained" ? [verdictSentence(outcome)] : []),
    ...rates.map((factor) => `Discount found: ${factor} of the list price is paid.`),
    ...onlyInUsage.map(
      ({ reason, tokens, atListPrice }) =>
        `Only in usage: ${tokens.toLocaleString("en-US")} tokens ${usageReasons[reason]}; ${roundMoney(atListPrice)} at list price.`,
    ),
    ...result.cannotCompute.map((name) => cannotCompute[name]),
    "Before credits and tax: not an invoice.",
  ];
}

function verdictSentence({ result, tolerance, verdict }: Outcome): string {
  if (!isCompared(result)) return "Incomplete: no day has settled in both reports, so nothing could be compared.";
  const { compared, unpriced, withoutUsageGross } = result;
  const withoutPrice = unpriced.length === 0 ? "" : `${roundMoney(unpricedOf(result))} without a price; `;
  const withoutUsage = withoutUsageGross.isZero() ? "" : `${roundMoney(withoutUsageGross)} without usage; `;
  return `${headlines[verdict]} ${roundMoney(compared.unexplainedGross)} unexplained in either direction, of ${roundMoney(compared.billed)} compared; ${withoutPrice}${withoutUsage}tolerance ${roundMoney(tolerance)}.`;
}

const headlines: Readonly<Record<Verdict, string>> = {
  explained: "Explained:",
  unexplained: "Not explained:",
  incomplete: "Incomplete:",
};
