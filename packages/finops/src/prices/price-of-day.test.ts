import { expect, test } from "vitest";
import { claudePrices } from "./claude-prices.ts";
import { priceOfDay } from "./price-of-day.ts";
import type { ModelPrice, PriceTable } from "./price-table.ts";

const prices = { input: "1", output: "5", cacheRead: "0.1", cacheWrite5m: "1.25", cacheWrite1h: "2" };

function tableOf(...models: Partial<ModelPrice>[]): PriceTable {
  return {
    currency: "USD",
    batch: "0.5",
    usInference: "1.1",
    models: models.map((model) => ({ model: "claude-x-1", ...prices, ...model })),
  };
}

test("the price of the day counts, not the price of today", () => {
  const table = tableOf({ from: "2026-09-28", cacheRead: "0.2" }, { from: "2026-10-07" });
  expect(priceOfDay(table, "claude-x-1", "2026-09-27")).toBeUndefined();
  expect(priceOfDay(table, "claude-x-1", "2026-10-06")?.cacheRead).toBe("0.2");
  expect(priceOfDay(table, "claude-x-1", "2026-10-07")?.cacheRead).toBe("0.1");
});

test("the order of the entries makes no difference", () => {
  const table = tableOf({ from: "2026-10-07" }, { cacheRead: "0.2" });
  expect(priceOfDay(table, "claude-x-1", "2026-10-06")?.cacheRead).toBe("0.2");
  expect(priceOfDay(table, "claude-x-1", "2026-10-07")?.cacheRead).toBe("0.1");
});

test("an entry that ends leaves the model unpriced from that day on", () => {
  const table = tableOf({ to: "2026-10-07" });
  expect(priceOfDay(table, "claude-x-1", "2026-10-06")).toBeDefined();
  expect(priceOfDay(table, "claude-x-1", "2026-10-07")).toBeUndefined();
});

test("an entry for a dated ID wins over the one for all dates", () => {
  const table = tableOf({}, { model: "claude-x-1-20261001", input: "7" });
  expect(priceOfDay(table, "claude-x-1-20261001", "2026-10-10")?.input).toBe("7");
  expect(priceOfDay(table, "claude-x-1-20260901", "2026-10-10")?.input).toBe("1");
});

// From the pricing page as of 2026-10-10 and the notices of its changes.
test.each([
  ["claude-sonnet-5-5", "2026-10-06", { cacheRead: "0.2" }],
  ["claude-sonnet-5-5", "2026-10-07", { cacheRead: "0.1" }],
  ["claude-fable-5", "2026-10-10", { cacheRead: "1" }],
  ["claude-fable-5-1", "2026-10-10", { cacheRead: "0.25" }],
  ["claude-opus-5-5", "2026-10-10", { cacheRead: "0.2", fast: { input: "8", output: "40" } }],
  ["claude-opus-5", "2026-10-10", { fast: { input: "10", output: "50" } }],
  ["claude-opus-4-6", "2026-03-12", { longContext: { input: "10", output: "37.5" } }],
  ["claude-opus-4-6", "2026-03-13", { longContext: undefined }],
  ["claude-sonnet-4-6", "2026-03-12", { longContext: { input: "6", output: "22.5" } }],
  ["claude-sonnet-4-6", "2026-03-13", { longContext: undefined }],
  ["claude-sonnet-4-5-20250929", "2026-10-10", { longContext: { input: "6", output: "22.5" } }],
])("%s on %s has the documented price", (model, day, expected) => {
  const { fast, longContext, cacheRead } = priceOfDay(claudePrices, model, day) ?? {};
  expect({ fast, longContext, cacheRead }).toMatchObject(expected);
});

test("cache writes are 1.25 and 2 times the input price, but for the rounded ones of Haiku 3", () => {
  for (const { model, input, cacheWrite5m, cacheWrite1h } of claudePrices.models) {
    if (model === "claude-3-haiku") continue;
    expect([model, Number(cacheWrite5m), Number(cacheWrite1h)]).toEqual([
      model,
      Number(input) * 1.25,
      Number(input) * 2,
    ]);
  }
});
