import { ParamsError } from "../errors/params-error.ts";
import { show } from "../errors/invalid-param.ts";
import { asRecord, type Fields, isRecord } from "../fields/bad-row.ts";
import type { EstimatedCost } from "../reports/claude-code.ts";
import { readCents, readCurrency, readEstimatedCents } from "./amount.ts";
import type { Decimal } from "./decimal.ts";
import { ExactMoney } from "./exact-money.ts";
import type { Money } from "./money.ts";

/** `amount` is paid after discounts, `list_amount` is the price without them. */
export type MoneyField = "amount" | "list_amount";

/** The money fields of a cost row. */
export interface CostFigures {
  readonly amount: string;
  readonly list_amount?: string;
  readonly currency: string;
}

/** Everything that contains money on the wire: a cost row, flat or whole, or the estimate of a Claude Code model. */
export type MoneySource =
  | CostFigures
  | { readonly cost: CostFigures }
  | EstimatedCost
  | { readonly estimated_cost: EstimatedCost };

/**
 * The money of a row, exact to the last digit.
 *
 * Takes a row of any cost report (an analytics row whole, with `cost` inside), an `estimated_cost` of Claude Code, or
 * the `model_breakdown` entry around it. Amounts are in cents; an estimate is a JSON number and is read as printed.
 * Throws `ProtocolError` `bad_row` if the amount is not a plain decimal or the currency is missing.
 *
 * @example
 * money(row).toDollars()                      // "1.2378912"
 * money(row, "list_amount").format({ locale: "en-US" }) // "$1.24"
 */
export function money(source: MoneySource, field: MoneyField = "amount"): Money {
  const { cents, currency } = readMoney(source, field, "row");
  return new ExactMoney(cents, currency);
}

/** Reads what `money` returns, without the object around it. `path` names the source in an error. */
export function readMoney(source: unknown, field: MoneyField, path: string): { cents: Decimal; currency: string } {
  if (field !== "amount" && field !== "list_amount") {
    throw new ParamsError(`field: ${show(field)} is not a money field.`, {
      param: "field",
      received: field,
      allowed: ["amount", "list_amount"],
      hint: 'Pass "amount" or "list_amount".',
    });
  }
  const outer = asRecord(source, path);
  const estimate = outer["estimated_cost"];
  return isRecord(estimate) ? readFigures(estimate, field, `${path}.estimated_cost`) : readFigures(outer, field, path);
}

function readFigures(row: Fields, field: MoneyField, path: string): { cents: Decimal; currency: string } {
  const isWhole = row["cost"] !== undefined;
  const figuresPath = isWhole ? `${path}.cost` : path;
  const figures = isWhole ? asRecord(row["cost"], figuresPath) : row;
  // Cost reports send strings. A number there has already lost digits; only an estimate may be one.
  const read = isWhole || "cost_type" in figures || field === "list_amount" ? readCents : readEstimatedCents;
  return {
    cents: read(figures[field], `${figuresPath}.${field}`),
    currency: readCurrency(figures["currency"], `${figuresPath}.currency`),
  };
}
