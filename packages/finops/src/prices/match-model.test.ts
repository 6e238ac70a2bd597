import { expect, test } from "vitest";
import { claudePrices } from "./claude-prices.ts";
import { matchesModel } from "./match-model.ts";
import { priceOfDay } from "./price-of-day.ts";

const models = [...new Set(claudePrices.models.map(({ model }) => model))];
const pairs = models.flatMap((entry) => models.map((model): [string, string] => [entry, model]));

test("of every pair of models in the table, an entry matches the same model only, with and without a date", () => {
  expect(pairs.length).toBeGreaterThan(600);
  for (const [entry, model] of pairs) {
    expect(matchesModel(entry, model), `${entry} and ${model}`).toBe(entry === model);
    expect(matchesModel(entry, `${model}-20261001`), `${entry} and ${model}-20261001`).toBe(entry === model);
  }
});

test("a version, an alias, or a variant that follows an ID names another model", () => {
  for (const model of [
    "claude-opus-5-5",
    "claude-opus-5-latest",
    "claude-opus-5-fast",
    "claude-opus-5-2026100",
    "claude-opus-5-202610011",
    "claude-opus-5-20261001-v1",
    "claude-opus-50",
    "my-claude-opus-5",
  ])
    expect(matchesModel("claude-opus-5", model), model).toBe(false);
});

test("every model of the table has a price today, and its neighbors' IDs do not", () => {
  for (const model of models) {
    expect(priceOfDay(claudePrices, model, "2026-11-29")?.model).toBe(model);
    expect(priceOfDay(claudePrices, `${model}-20261001`, "2026-11-29")?.model).toBe(model);
    expect(priceOfDay(claudePrices, `${model}-9`, "2026-11-29")).toBeUndefined();
  }
});

test("claude-opus-5 and claude-opus-5-5 have different prices", () => {
  expect(priceOfDay(claudePrices, "claude-opus-5", "2026-10-10")?.input).toBe("5");
  expect(priceOfDay(claudePrices, "claude-opus-5-5", "2026-10-10")?.input).toBe("4");
  expect(priceOfDay(claudePrices, "claude-opus-5-5-20260922", "2026-10-10")?.input).toBe("4");
});
