import { MixedCurrencyError, ParamsError } from "@org/usage";
import { expect, test } from "vitest";
import type { Charge } from "../rows/charge.ts";
import type { Use } from "../rows/use.ts";
import { reconcile } from "./reconcile.ts";
import type { ReconcileOptions } from "./reconcile-options.ts";

const day = { starting_at: "2026-10-10T00:00:00Z", ending_at: "2026-10-11T00:00:00Z" };
const window = { starting_at: "2026-10-01T00:00:00Z", ending_at: "2026-11-01T00:00:00Z" };
const facts = { window, coverage: { missing: [], partial: [], settling: [] } };

const dimensions = {
  workspace_id: null,
  product: null,
  model: "claude-sonnet-5-5",
  service_tier: "standard",
  context_window: "0-200k",
  inference_geo: "global",
};

function charge(amount: string, change: Partial<Charge> = {}): Charge {
  return {
    ...day,
    ...dimensions,
    amount,
    list_amount: null,
    currency: "USD",
    description: null,
    cost_type: "tokens",
    token_type: "uncached_input_tokens",
    ...change,
  };
}

function use(inputTokens: number, change: Partial<Use> = {}): Use {
  return {
    ...day,
    ...dimensions,
    uncached_input_tokens: inputTokens,
    cache_read_input_tokens: 0,
    output_tokens: 0,
    cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
    server_tool_use: { web_search_requests: 0 },
    ...change,
  };
}

function run(charges: Charge[], uses: Use[], change: Partial<ReconcileOptions> = {}) {
  return reconcile({ month: "2026-10", charges, uses, cost: facts, usage: facts, ...change });
}

// Documented: $2 per million input tokens of Sonnet 5.5, half of it in batches, 1.1 times in the US.
test.each([
  [{}, "200"],
  [{ service_tier: "batch" }, "100"],
  [{ inference_geo: "us" }, "220"],
  [{ service_tier: "batch", inference_geo: "us" }, "110"],
])("a million input tokens with %o are expected at %s cents", (change, amount) => {
  const { compared } = run([charge(amount, change)], [use(1_000_000, change)]);
  expect(compared.expected.amountCents).toBe(amount);
  expect(compared.unexplainedGross.amountCents).toBe("0");
});

test("long prompts are a bound, never a computation", () => {
  const haiku = { model: "claude-haiku-5-5" };
  // $0.10 per million up to 100,000 prompt tokens, $0.50 above: a million tokens cost between 10 and 50 cents.
  const within = run([charge("26", haiku)], [use(1_000_000, haiku)]);
  expect(within.explained.promptLength.amountCents).toBe("16");
  expect(within.promptLengthAtMost.amountCents).toBe("40");
  expect(within.cannotCompute).toEqual(["prompt_length"]);
  const beyond = run([charge("52", haiku)], [use(1_000_000, haiku)]);
  expect([beyond.explained.promptLength.amountCents, beyond.compared.unexplained.amountCents]).toEqual(["40", "2"]);
  const below = run([charge("9", haiku)], [use(1_000_000, haiku)]);
  expect([below.explained.promptLength.amountCents, below.compared.unexplained.amountCents]).toEqual(["0", "-1"]);
});

test("a model that the table lacks is unpriced, and its neighbor's price is not used", () => {
  const neighbor = { model: "claude-sonnet-5-5-1" };
  const { unpriced, compared } = run([charge("200", neighbor)], [use(1_000_000, neighbor)]);
  expect(unpriced).toMatchObject([
    { model: "claude-sonnet-5-5-1", reason: "unknown_model", billed: { amountCents: "200" } },
  ]);
  expect(compared.billed.amountCents).toBe("0");
});

test("fast mode of a model without a fast price is unpriced", () => {
  const { unpriced } = run([charge("200")], [use(1_000_000)], { fastUses: [use(1000)] });
  expect(unpriced).toMatchObject([{ model: "claude-sonnet-5-5", reason: "no_fast_price" }]);
});

test("a discount is found although amounts were rounded to five decimals", () => {
  const kinds = [
    ["uncached_input_tokens", 1_234_567, 200],
    ["output_tokens", 7_654_321, 1000],
    ["cache_read_input_tokens", 99_887_766, 10],
  ] as const;
  const charges = kinds.map(([token_type, tokens, price]) =>
    charge(((tokens * price * 0.8625) / 1_000_000).toFixed(5), { token_type }),
  );
  const uses = [use(1_234_567, { output_tokens: 7_654_321, cache_read_input_tokens: 99_887_766 })];
  const { days, compared } = run(charges, uses);
  expect(days.find((entry) => entry.day === "2026-10-10")?.discountFactor).toBe("0.8625");
  expect(Math.abs(Number(compared.unexplained.amountCents))).toBeLessThan(0.00002);
});

test("without a ratio that most cells of a day share, no discount is invented", () => {
  const charges = [charge("150"), charge("900", { token_type: "output_tokens" })];
  const { explained, compared } = run(charges, [use(1_000_000, { output_tokens: 1_000_000 })]);
  expect(explained.discount.amountCents).toBe("0");
  expect([compared.unexplained.amountCents, compared.unexplainedGross.amountCents]).toEqual(["-150", "150"]);
});

test("where the report tells the list amount, the discount is known per charge", () => {
  const charges = [
    charge("150", { list_amount: "200" }),
    charge("900", { list_amount: "1000", token_type: "output_tokens" }),
  ];
  const { explained, compared } = run(charges, [use(1_000_000, { output_tokens: 1_000_000 })]);
  expect(explained.discount.amountCents).toBe("-150");
  expect(compared.unexplainedGross.amountCents).toBe("0");
});

test("tokens of the flex tiers and charges without tokens are set apart and reported", () => {
  const { onlyInUsage, onlyInCost, cannotCompute } = run(
    [charge("7", { token_type: "output_tokens" })],
    [use(1_000_000, { service_tier: "flex" })],
  );
  expect(onlyInUsage).toMatchObject([{ reason: "flex_tier", tokens: 1_000_000n }]);
  expect(onlyInCost["tokens"]?.amountCents).toBe("7");
  expect(cannotCompute).toEqual(["tokens_without_usage", "flex_tier"]);
});

test("a region that is unknown reads null in one report and not_available in the other", () => {
  const { compared } = run(
    [charge("200", { inference_geo: null })],
    [use(1_000_000, { inference_geo: "not_available" })],
  );
  expect(compared.expected.amountCents).toBe("200");
});

test("a day that one of the reports lacks is missing, whatever the other says", () => {
  const missing = [{ starting_at: "2026-10-10T00:00:00Z", ending_at: "2026-10-11T00:00:00Z" }];
  const usage = { window, coverage: { missing, partial: [], settling: [] } };
  const { days, notCompared, compared } = run([charge("200")], [], { usage });
  expect(days.filter(({ state }) => state === "missing").map((entry) => entry.day)).toEqual(["2026-10-10"]);
  expect([notCompared.amountCents, compared.billed.amountCents]).toEqual(["200", "0"]);
});

test("another currency than the prices', and a wrong price table, are refused", () => {
  expect(() => run([charge("1", { currency: "EUR" })], [])).toThrow(MixedCurrencyError);
  expect(() => run([], [], { prices: { currency: "USD", batch: "x", usInference: "1", models: [] } })).toThrow(
    ParamsError,
  );
  expect(() => run([], [], { month: "2026-13" })).toThrow(ParamsError);
});
