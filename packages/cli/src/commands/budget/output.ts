import { exactMoney } from "../../format/human-cell.ts";
import { instantWords } from "../../format/instant.ts";
import { safeJson } from "../../format/safe-json.ts";
import { type Sheet, textCell } from "../../sheet/sheet.ts";
import type { Budget, Verdict } from "./judge.ts";

const headlines: Readonly<Record<Verdict, string>> = {
  under: "Under budget",
  warn: "Warning",
  over: "Over budget",
  incomplete: "Data incomplete",
};

/** The verdict in one line. */
export function budgetLine(budget: Budget): string {
  const { verdict, spent, limit, month, projected, through, usedPerMille: used } = budget;
  const share = used === null ? "" : ` (${Math.floor(used / 10)}.${used % 10} %)`;
  const whole = through === null ? "no whole day yet" : `complete through ${instantWords(through)}`;
  const end = projected === null ? "" : `; month end about ${projected.format({ locale: "en-US" })} at this pace`;
  return `${headlines[verdict]}: ${exactMoney(spent)} of ${exactMoney(limit)}${share} spent in ${month}, ${whole}${end}.`;
}

export function budgetJson(budget: Budget): string {
  const { verdict, month, limit, warnAt, spent, usedPerMille: used, projected } = budget;
  return `${safeJson(
    {
      verdict,
      exit_code: budget.exitCode,
      month,
      currency: spent.currency,
      limit: limit.toDollars(),
      warn_at: warnAt.toDollars(),
      spent: spent.toDollars(),
      used: used === null ? null : `${Math.floor(used / 1000)}.${String(used % 1000).padStart(3, "0")}`,
      projected_month_end: projected?.toDollars() ?? null,
      complete: budget.complete,
      complete_through: budget.through,
      as_of: budget.asOf,
    },
    2,
  )}\n`;
}

/** The same as a table of one row. */
export function budgetSheet(budget: Budget): Sheet {
  const { verdict, month, limit, spent, usedPerMille, projected, asOf, through } = budget;
  const unit = spent.currency;
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
    facts: { report: "budget", window: null, asOf, through, missing: [], partial: [] },
    notes: budget.complete ? [] : ["Days that are over are missing: the spend may be higher."],
  };
}
