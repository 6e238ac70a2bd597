import { sumMoney } from "@org/usage";
import { Decimal } from "decimal.js";
import type { Prepare } from "../process/sample.ts";
import { sequence } from "../server/rows.ts";

interface SumInput {
  readonly contender: "usage" | "decimal.js" | "numbers, inexact";
  readonly rows: number;
}

interface CostRow {
  readonly amount: string;
  readonly currency: string;
}

/** Adds up the amounts of a cost report, whose cents have decimals. */
export const prepare: Prepare<SumInput> = async ({ contender, rows: count }) => {
  const rows = makeRows(count);
  return () => {
    if (contender === "numbers, inexact") inexactSum(rows);
    else if (exactSum(contender, rows) !== knownSum(count)) throw new Error("The sum is wrong.");
    return { rows: rows.length };
  };
};

/** Every amount is a number of hundred-thousandths of a cent, so that their sum is known without decimals. */
function amounts(count: number): number[] {
  const next = sequence(7);
  return Array.from({ length: count }, () => next(2_000_000_000));
}

function knownSum(count: number): string {
  const whole = amounts(count).reduce((sum, parts) => sum + BigInt(parts), 0n);
  return new Decimal(whole.toString()).div(100_000).toFixed();
}

function makeRows(count: number): CostRow[] {
  const text = amounts(count)
    .map(
      (parts) =>
        `{"currency":"USD","amount":"${Math.floor(parts / 100_000)}.${String(parts % 100_000).padStart(5, "0")}"}`,
    )
    .join(",");
  return JSON.parse(`[${text}]`) as CostRow[];
}

function exactSum(contender: "usage" | "decimal.js", rows: readonly CostRow[]): string {
  if (contender === "usage") return sumMoney(rows).amountCents;
  let sum = new Decimal(0);
  for (const { amount } of rows) sum = sum.plus(amount);
  return sum.toFixed();
}

function inexactSum(rows: readonly CostRow[]): number {
  let sum = 0;
  for (const { amount } of rows) sum += Number(amount);
  return sum;
}
