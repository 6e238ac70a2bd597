import { ParamsError } from "@org/usage";
import { expect, test } from "vitest";
import { claudePrices } from "./claude-prices.ts";
import { readPrices } from "./read-prices.ts";

const model = {
  model: "claude-x-1",
  input: "1",
  output: "5",
  cacheRead: "0.1",
  cacheWrite5m: "1.25",
  cacheWrite1h: "2",
};
const table = { currency: "USD", batch: "0.5", usInference: "1.1", models: [model] };

function messageOf(value: unknown): string {
  try {
    readPrices(value);
  } catch (error) {
    expect(error).toBeInstanceOf(ParamsError);
    return (error as Error).message;
  }
  throw new Error("The table was accepted.");
}

test("the built-in table and a minimal one are accepted", () => {
  expect(readPrices(claudePrices)).toBe(claudePrices);
  expect(readPrices(table)).toBe(table);
});

test.each([
  [null, "prices is invalid: got null; expected an object."],
  [[], "prices is invalid: got []; expected an object."],
  [{ ...table, currency: "usd" }, 'prices.currency is invalid: got "usd"; expected a currency code such as "USD".'],
  [{ ...table, models: [] }, "prices.models is invalid: got []; expected a list with at least one model."],
  [{ ...table, price: [] }, "prices.price is invalid"],
  [{ ...table, batch: 0.5 }, "prices.batch is invalid: got 0.5; expected decimal text"],
  [withModel({ input: 1 }), "prices.models[0].input is invalid: got 1; expected decimal text"],
  [withModel({ input: "-1" }), 'prices.models[0].input is invalid: got "-1"'],
  [withModel({ input: "1e3" }), 'prices.models[0].input is invalid: got "1e3"'],
  [withModel({ output: undefined }), "prices.models[0].output is invalid: got nothing"],
  [withModel({ model: "" }), 'prices.models[0].model is invalid: got ""; expected a model ID such as "claude-opus-5".'],
  [
    withModel({ from: "2026-02-30" }),
    'prices.models[0].from is invalid: got "2026-02-30"; expected a day as YYYY-MM-DD.',
  ],
  [withModel({ from: "2026-05-02", to: "2026-05-01" }), "expected a day after 2026-05-02."],
  [withModel({ cache_read: "1" }), "prices.models[0].cache_read is invalid"],
  [withModel({ fast: { input: "2" } }), "prices.models[0].fast.output is invalid: got nothing"],
  [withModel({ input: "3", fast: { input: "7", output: "9" } }), "because the model's cache ratio is not a decimal."],
  [withModel({ longPrompt: { ...model, model: undefined } }), "prices.models[0].longPrompt.model is invalid"],
  [{ ...table, models: [model, model] }, "prices.models[1].from is invalid"],
])("a wrong table names the field, the value, and what is allowed (%#)", (value, message) => {
  expect(messageOf(value)).toContain(message);
});

test("a cache price that does not follow from a ratio can be named", () => {
  const fast = { input: "7", output: "9", cacheRead: "0.2", cacheWrite5m: "8", cacheWrite1h: "14" };
  expect(readPrices(withModel({ input: "3", fast }))).toBeDefined();
});

function withModel(change: object): unknown {
  return { ...table, models: [{ ...model, ...change }] };
}
