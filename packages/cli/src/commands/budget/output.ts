import { windowWords } from "../../format/coverage-notes.ts";
import type { Money } from "@org/usage";
import { exactMoney, roundMoney } from "../../format/human-cell.ts";
import { instantWords } from "../../format/instant.ts";
import { shareDecimal, shareText } from "../../format/percent.ts";
import { safeJson } from "../../format/safe-json.ts";
import { toCents } from "../../money/to-cents.ts";
import { factsWithoutWindow } from "../../reading/facts.ts";
import { type Sheet, textCell } from "../../sheet/sheet.ts";
import type { Budget, Verdict } from "./judge.ts";
import { notBegunNote } from "./not-begun-note.ts";

const headlines: Readonly<Record<Verdict, string>> = {
  under: "Under budget",
  warn: "Warning",
  over: "Over budget",
  incomplete: "Data incomplete",
};

/** The verdict in one line. */
export function budgetLine(budget: Budget): string {
  const { verdict, spent, limit, month, projected, through, usedPerMille: used, settling } = budget;
  const share = used === null ? "" : ` (${shareText(used)})`;
  const limitWords = `${exactMoney(limit)}${budget.isOwnLimit ? " (the organization's own monthly limit)" : ""}`;
  const figures =
    spent === null
      ? `no figures yet for ${month}, limit ${limitWords}`
      : `${roundMoney(spent)} of ${limitWords}${share} spent in ${month}${exactWords(spent)}`;
  return `${[
    `${headlines[verdict]}: ${figures}, ${through === null ? "no complete day yet" : `complete through ${instantWords(through)}`}`,
    ...(settling.length === 0 ? [] : [`${settling.map(windowWords).join(", ")} may still change`]),
    ...(projected === null ? [] : [`month end about ${projected.format({ locale: "en-US" })} at this pace`]),
  ].join("; ")}.`;
}

/** Every digit, if cents do not have them all. */
function exactWords(spent: Money): string {
  return spent.compare(toCents(spent)) === 0 ? "" : `, exactly ${exactMoney(spent)}`;
}

export function budgetJson(budget: Budget): string {
  const { verdict, month, limit, warnAt, spent, usedPerMille: used, projected } = budget;
  return `${safeJson(
    {
      verdict,
      exit_code: budget.exitCode,
      month,
      currency: limit.currency,
      limit: limit.toDollars(),
      limit_source: budget.isOwnLimit ? "organization" : "given",
      warn_at: warnAt.toDollars(),
      spent: spent?.toDollars() ?? null,
      used: used === null ? null : shareDecimal(used),
      projected_month_end: projected?.toDollars() ?? null,
      complete: budget.complete,
      complete_through: budget.through,
      settled_through: budget.settledThrough,
      missing: budget.missing,
      settling: budget.settling,
      as_of: budget.asOf,
    },
    2,
  )}\n`;
}

/** The verdict as a table of one row. */
export function budgetSheet(budget: Budget): Sheet {
  const { verdict, month, limit, spent, usedPerMille, projected } = budget;
  const unit = limit.currency;
  return {
    title: `Budget for ${month}`,
    columns: [
      { key: "month", heading: "Month", kind: "label", unit: "UTC" },
      { key: "verdict", heading: "Verdict", kind: "label", unit: "value" },
      { key: "spent", heading: "Spent", kind: "money", unit },
      { key: "limit", heading: "Limit", kind: "money", unit },
      { key: "used", heading: "Used", kind: "share", unit: "ratio" },
      { key: "projected_month_end", heading: "Month end", kind: "money", unit },
    ],
    rows: [[textCell(month), textCell(verdict), spent, limit, usedPerMille, projected]],
    facts: {
      ...factsWithoutWindow("budget", budget.asOf),
      through: budget.through,
      settledThrough: budget.settledThrough,
      missing: budget.missing,
      settling: budget.settling,
    },
    // Days that are over and missing are in the notes on coverage.
    warnings: spent === null && budget.complete ? notBegunNote([month]) : [],
    notes: budget.isOwnLimit ? ["The limit is the organization's own monthly spend limit."] : [],
  };
}
