import { ParamsError } from "@org/usage";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { effectiveRates } from "../src/rates/effective-rates.ts";
import { joinCells } from "../src/rows/join.ts";
import { readDemoMonth } from "./demo-month.ts";

const Exact = Decimal.clone({ precision: 200 });

function total(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toFixed();
}

test("every cell that is charged has tokens, and only the priority tier's tokens have no charge", async () => {
  const demo = await readDemoMonth();
  const { joinedCells, onlyInCost, onlyInUsage } = effectiveRates(demo);
  const charged = new Set(joinCells(demo).filter(({ charges }) => charges.length > 0));
  expect([joinedCells, onlyInCost]).toEqual([charged.size, []]);
  expect(joinedCells).toBeGreaterThan(1000);
  expect(new Set(onlyInUsage.map(({ service_tier }) => service_tier))).toEqual(new Set(["priority"]));
});

test("without fast mode, long context, batches, and regions, a rate is the list price after the discount", async () => {
  const plain = { fastMode: false, longContext: false, batch: false, usInference: false };
  const demo = await readDemoMonth({ billing: { ...plain, discountPercent: "12.5" } });
  const prices = new Map(demo.mock.prices.models.map((price) => [price.model, price]));
  const { rates } = effectiveRates(demo);
  expect(rates.length).toBeGreaterThan(5);
  for (const { group, perMillion } of rates) {
    const price = prices.get(group.model ?? "");
    const list = {
      uncached_input_tokens: price?.input,
      output_tokens: price?.output,
      cache_read_input_tokens: price?.cacheRead,
      "cache_creation.ephemeral_5m_input_tokens": price?.cacheWrite5m,
      "cache_creation.ephemeral_1h_input_tokens": price?.cacheWrite1h,
    }[group.token_type ?? ""];
    expect(perMillion.toDecimal(), JSON.stringify(group)).toBe(new Exact(list ?? "NaN").times("0.875").toFixed());
  }
});

test("amounts and tokens of the rates are the ledger's sums", async () => {
  const demo = await readDemoMonth();
  const { rates } = effectiveRates(demo, ["workspace_id", "day"]);
  const bill = demo.mock.ledger.bill({ starting_at: "2026-10-01", ending_at: "2026-11-01" });
  const tokens = [bill.list, bill.longContext, bill.batch, bill.usInference, bill.fastMode, bill.discount];
  expect(total(rates.map(({ amount }) => amount.amountCents))).toBe(total(tokens));
  for (const { amount, tokens: count, perMillion } of rates.slice(0, 20)) {
    const ratio = new Exact(String(perMillion.numerator)).div(String(perMillion.denominator));
    expect(
      ratio
        .minus(new Exact(amount.amountCents).div(100).div(String(count)).times(1e6))
        .abs()
        .lt("1e-150"),
    ).toBe(true);
  }
});

test("a change of price is seen by day, without a price list", async () => {
  const priceChange = { model: "claude-sonnet-5", from: "2026-10-16", input: "2", output: "10" };
  const off = { longContext: false, batch: false, usInference: false, fastMode: false, discountPercent: "0" };
  const { rates } = effectiveRates(await readDemoMonth({ billing: { ...off, priceChange } }), [
    "day",
    "model",
    "token_type",
  ]);
  const input = rates.filter(({ group }) => group.model === "claude-sonnet-5" && group.token_type === "output_tokens");
  expect(
    new Set(input.map(({ group, perMillion }) => `${(group.day ?? "") < "2026-10-16"} ${perMillion.toDecimal()}`)),
  ).toEqual(new Set(["true 15", "false 10"]));
});

test("a dimension that does not exist is refused by name", async () => {
  const demo = await readDemoMonth();
  expect(() => effectiveRates(demo, ["modle" as never])).toThrow(ParamsError);
  expect(() => effectiveRates(demo, ["modle" as never])).toThrow(
    'by is invalid: got "modle"; expected dimensions among day, ',
  );
});
