import { rollUp, sumMoney } from "@org/usage";
import { Decimal } from "decimal.js";
import { instant, messagesRows, sequence } from "../pages.ts";
import type { Prepare } from "./processes.ts";

interface RollUpInput {
  readonly contender: "usage" | "by hand";
  readonly rows: number;
}

/** Rows like those of `report.rows()`, one bucket per thousand. */
interface ReportRow {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly model: string;
  readonly uncached_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly output_tokens: number;
  readonly cache_creation: { readonly ephemeral_5m_input_tokens: number; readonly ephemeral_1h_input_tokens: number };
  readonly server_tool_use: { readonly web_search_requests: number };
}

/** Rolls rows up by model, and checks the result against the known sum. */
export const rollUpRows: Prepare<RollUpInput> = async ({ contender, rows: count }) => {
  const rows = makeReportRows(count);
  const sum = contender === "usage" ? withRollUp : byHand;
  return () => {
    const sums = sum(rows);
    const expected = rows.reduce((total, row) => total + row.output_tokens, 0);
    if (sums.reduce((total, tokens) => total + tokens, 0) !== expected) throw new Error("The sums are wrong.");
    return { rows: rows.length };
  };
};

function makeReportRows(count: number): ReportRow[] {
  const rows: ReportRow[] = [];
  for (let bucket = 0; rows.length < count; bucket++) {
    const bounds = { starting_at: instant(bucket * 3_600_000), ending_at: instant((bucket + 1) * 3_600_000) };
    for (const row of JSON.parse(messagesRows(1000, bucket + 1)) as ReportRow[]) rows.push({ ...bounds, ...row });
  }
  return rows;
}

function withRollUp(rows: readonly ReportRow[]): number[] {
  return rollUp(rows, ["model"]).map((row) => row.output_tokens);
}

/** A hand-written loop for one report and one question. */
function byHand(rows: readonly ReportRow[]): number[] {
  const sums = new Map<
    string,
    { uncached: number; cached: number; written: number; output: number; searches: number }
  >();
  for (const row of rows) {
    let sum = sums.get(row.model);
    if (sum === undefined) sums.set(row.model, (sum = { uncached: 0, cached: 0, written: 0, output: 0, searches: 0 }));
    sum.uncached += row.uncached_input_tokens;
    sum.cached += row.cache_read_input_tokens;
    sum.written += row.cache_creation.ephemeral_5m_input_tokens + row.cache_creation.ephemeral_1h_input_tokens;
    sum.output += row.output_tokens;
    sum.searches += row.server_tool_use.web_search_requests;
  }
  return [...sums.values()].map(({ output }) => output);
}

interface SumInput {
  readonly contender: "usage" | "decimal.js" | "numbers, inexact";
  readonly rows: number;
}

interface CostRow {
  readonly amount: string;
  readonly currency: string;
}

/** Adds the amounts of a cost report, which are fractional cents. */
export const sumAmounts: Prepare<SumInput> = async ({ contender, rows: count }) => {
  const rows = makeCostRows(count);
  return () => {
    if (contender === "numbers, inexact") inexactSum(rows);
    else if (exactSum(contender, rows) !== knownSum(count)) throw new Error("The sum is wrong.");
    return { rows: rows.length };
  };
};

/** Every amount is an integer number of hundred-thousandths of a cent, so the sum is known without decimals. */
function amounts(count: number): number[] {
  const next = sequence(7);
  return Array.from({ length: count }, () => next(2_000_000_000));
}

function knownSum(count: number): string {
  const total = amounts(count).reduce((sum, parts) => sum + BigInt(parts), 0n);
  return new Decimal(total.toString()).div(100_000).toFixed();
}

function makeCostRows(count: number): CostRow[] {
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
