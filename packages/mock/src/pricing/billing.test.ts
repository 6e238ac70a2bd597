import { assert, boolean, constant, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { createMock } from "../create.ts";
import type { LedgerBill } from "../ledger/bill.ts";
import type { BillingOptions } from "./billing-options.ts";

const window = { starting_at: "2026-10-01", ending_at: "2026-11-01" };

/** Cents in decimal text, as a whole number of their 14th decimal. */
function exact(amount: string): bigint {
  const [units = "", fraction = ""] = amount.replace("-", "").split(".");
  const digits = BigInt(units + fraction.padEnd(14, "0"));
  return amount.startsWith("-") ? -digits : digits;
}

function billOf(billing: BillingOptions, seed = 7): LedgerBill {
  return createMock({ seed, now: "2026-11-20", billing }).ledger.bill(window);
}

test("the causes of the bill add up to what the cost report bills, whatever is switched on", () => {
  const switches = record(
    {
      discountPercent: constantFrom("0", "5", "12.5", "33.125"),
      fastMode: boolean(),
      longContext: boolean(),
      batch: boolean(),
      usInference: boolean(),
      codeExecution: boolean(),
      blockedRequests: boolean(),
      unlistedModel: boolean(),
      priceChange: constant({ model: "claude-sonnet-5", from: "2026-10-16", input: "2", output: "10" }),
    },
    { requiredKeys: [] },
  );
  assert(
    property(switches, integer({ min: 1, max: 50 }), (billing, seed) => {
      const mock = createMock({ seed, now: "2026-11-20", billing });
      const billed = mock.ledger.cost(window).reduce((total, { amount }) => total + exact(amount), 0n);
      expect(exact(mock.ledger.bill(window).billed)).toBe(billed);
    }),
    { numRuns: 15 },
  );
});

test.each([
  ["fastMode", { fastMode: false }],
  ["longContext", { longContext: false }],
  ["batch", { batch: false }],
  ["usInference", { usInference: false }],
  ["codeExecution", { codeExecution: false }],
  ["discount", { discountPercent: "0" }],
] as const)("%s has an amount, and none when it is switched off", (cause, off) => {
  expect(billOf({})[cause]).not.toBe("0");
  expect(billOf(off)[cause]).toBe("0");
});

test("blocked requests and a model without a list price appear only when they are switched on", () => {
  expect(billOf({})).toMatchObject({ blocked: "0", unlistedModel: "0" });
  expect(exact(billOf({ blockedRequests: true }).blocked)).toBeGreaterThan(0n);
  expect(exact(billOf({ unlistedModel: true }).unlistedModel)).toBeGreaterThan(0n);
});

test("a discount is a percentage of all tokens", () => {
  const { list, longContext, batch, usInference, fastMode, discount } = billOf({ discountPercent: "12.5" });
  const price = [list, longContext, batch, usInference, fastMode].reduce((total, part) => total + exact(part), 0n);
  expect(exact(discount) * 8n).toBe(-price);
});

test("a price changes on its day, and the price list shows it", () => {
  const priceChange = { model: "claude-sonnet-5", from: "2026-10-16", input: "2", output: "10" };
  const mock = createMock({ seed: 7, now: "2026-11-20", billing: { priceChange } });
  const plain = createMock({ seed: 7, now: "2026-11-20" });
  const before = { starting_at: "2026-10-01", ending_at: "2026-10-16" };
  const after = { starting_at: "2026-10-16", ending_at: "2026-11-01" };
  expect(mock.ledger.bill(before)).toEqual(plain.ledger.bill(before));
  expect(exact(mock.ledger.bill(after).list)).toBeLessThan(exact(plain.ledger.bill(after).list));
  const shown = mock.prices.models.filter(({ model }) => model === "claude-sonnet-5");
  expect(shown.map(({ from, input, cacheRead }) => [from, input, cacheRead])).toEqual([
    ["2024-01-01", "3", "0.3"],
    ["2026-10-16", "2", "0.2"],
  ]);
});

test("the price list does not show the model that is missing from it", () => {
  const { prices } = createMock({ billing: { unlistedModel: true } });
  expect(prices.models.map(({ model }) => model)).not.toContain("claude-unlisted-1");
});

test.each([
  [{ discountPercent: "100" }, "billing.discountPercent"],
  [{ discountPercent: "-5" }, "billing.discountPercent"],
  [{ priceChange: { model: "claude-x", from: "2026-10-16", input: "2", output: "10" } }, "billing.priceChange.model"],
  [{ priceChange: { model: "claude-sonnet-5", from: "16.10.", input: "2", output: "10" } }, "billing.priceChange.from"],
  [
    { priceChange: { model: "claude-sonnet-5", from: "2026-10-16", input: "2e1", output: "10" } },
    "billing.priceChange",
  ],
])("billing options that cannot be priced are refused (%#)", (billing, message) => {
  expect(() => createMock({ billing })).toThrow(message);
});
