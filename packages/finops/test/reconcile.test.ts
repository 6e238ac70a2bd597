import type { BillingOptions, LedgerBill } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { assert, asyncProperty, boolean, constantFrom, integer, record } from "fast-check";
import { expect, test } from "vitest";
import { reconcile } from "../src/reconcile/reconcile.ts";
import type { Reconciliation } from "../src/reconcile/reconciliation.ts";
import { readDemoMonth } from "./demo-month.ts";

// Another implementation of decimals adds up what is checked. Its precision is far beyond every figure below.
const Exact = Decimal.clone({ precision: 200 });

const october = { starting_at: "2026-10-01", ending_at: "2026-11-01" };

function cents(amounts: readonly { readonly amountCents: string }[]): string {
  return amounts.reduce((total, { amountCents }) => total.plus(amountCents), new Exact(0)).toFixed();
}

/** A reconciliation under the names of the ledger's causes. */
function causesIn(result: Reconciliation): Omit<LedgerBill, "blocked"> {
  const kind = (name: string) => result.onlyInCost[name]?.amountCents ?? "0";
  return {
    billed: result.billed.amountCents,
    list: result.expected.list.amountCents,
    longContext: result.expected.longContext.amountCents,
    batch: result.expected.batch.amountCents,
    usInference: result.expected.usInference.amountCents,
    fastMode: result.explained.fastMode.amountCents,
    discount: result.explained.discount.amountCents,
    webSearch: kind("web_search"),
    codeExecution: kind("code_execution"),
    sessions: kind("session_usage"),
    unlistedModel: cents(result.unpriced.map(({ billed }) => billed)),
  };
}

/** Both equations of a reconciliation, to the last digit. */
function expectEquations(result: Reconciliation): void {
  const { compared } = result;
  expect(cents([compared.expected, compared.explained, compared.unexplained])).toBe(compared.billed.amountCents);
  expect(cents(Object.values(result.expected))).toBe(compared.expected.amountCents);
  expect(cents(Object.values(result.explained))).toBe(compared.explained.amountCents);
  const others = [
    ...Object.values(result.onlyInCost),
    ...result.unpriced.map(({ billed }) => billed),
    result.notCompared,
  ];
  expect(cents([compared.billed, ...others])).toBe(result.billed.amountCents);
  for (const part of ["expected", "explained", "unexplained"] as const)
    expect(cents(result.days.map((day) => day[part]))).toBe(compared[part].amountCents);
}

const switches = record(
  {
    discountPercent: constantFrom("0", "5", "12.5", "33.125"),
    fastMode: boolean(),
    longContext: boolean(),
    batch: boolean(),
    usInference: boolean(),
    codeExecution: boolean(),
    unlistedModel: boolean(),
    priceChange: record({
      model: constantFrom("claude-sonnet-5", "claude-opus-5"),
      from: integer({ min: 2, max: 30 }).map((day) => `2026-10-${String(day).padStart(2, "0")}`),
      input: constantFrom("1.5", "2", "4"),
      output: constantFrom("8", "10", "20"),
    }),
  },
  { requiredKeys: [] },
);
const seeds = integer({ min: 1, max: 1000 });

test("for any mix of causes, each is named with the ledger's amount and nothing is unexplained", async () => {
  await assert(
    asyncProperty(switches, seeds, async (billing, seed) => {
      const demo = await readDemoMonth({ seed, billing });
      const result = reconcile({ ...demo, prices: demo.mock.prices });
      const { blocked: _blocked, ...causes } = demo.mock.ledger.bill(october);
      expectEquations(result);
      expect(causesIn(result)).toEqual(causes);
      expect(result.compared.unexplainedGross.amountCents).toBe("0");
      expect(result.cannotCompute).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("with blocked requests, exactly their price is unexplained or without a charge, and the result says so", async () => {
  await assert(
    asyncProperty(switches, seeds, async (others, seed) => {
      const billing: BillingOptions = { ...others, blockedRequests: true };
      const demo = await readDemoMonth({ seed, billing });
      const result = reconcile({ ...demo, prices: demo.mock.prices });
      expectEquations(result);
      const { blocked, billed } = demo.mock.ledger.bill(october);
      expect(result.billed.amountCents).toBe(billed);
      const free = result.onlyInUsage.find(({ reason }) => reason === "no_charge")?.atListPrice.amountCents ?? "0";
      const paid = new Exact(100).minus(others.discountPercent ?? "5").div(100);
      const inSharedCells = new Exact(blocked).minus(free).times(paid);
      expect(result.compared.unexplained.amountCents).toBe(inSharedCells.negated().plus(0).toFixed());
      expect(result.cannotCompute).toEqual(["blocked_requests"]);
    }),
    { numRuns: 10 },
  );
});

test("without the price list's change, the tokens from that day on are unexplained", async () => {
  const priceChange = { model: "claude-sonnet-5", from: "2026-10-16", input: "1.5", output: "8" };
  const demo = await readDemoMonth({ billing: { priceChange, discountPercent: "0" } });
  const models = demo.mock.prices.models.filter(({ from }) => from !== "2026-10-16");
  const result = reconcile({ ...demo, prices: { ...demo.mock.prices, models } });
  expectEquations(result);
  const first = result.days.find(({ unexplained }) => unexplained.amountCents !== "0");
  expect(first?.day).toBe("2026-10-16");
  expect(new Set(result.unexplainedCells.map(({ model }) => model))).toEqual(new Set(["claude-sonnet-5"]));
});

test("the tokens of the priority tier are only in usage, as many as the ledger knows", async () => {
  const demo = await readDemoMonth();
  const [priority] = reconcile({ ...demo, prices: demo.mock.prices }).onlyInUsage;
  const rows = demo.mock.ledger.usage({ ...october, group_by: ["service_tier"], service_tiers: ["priority"] });
  const tokens = rows.reduce(
    (total, row) =>
      total +
      row.uncached_input_tokens +
      row.output_tokens +
      row.cache_read_input_tokens +
      row.cache_creation.ephemeral_5m_input_tokens +
      row.cache_creation.ephemeral_1h_input_tokens,
    0,
  );
  expect(priority).toMatchObject({ reason: "priority_tier", tokens: BigInt(tokens), unpricedTokens: 0n });
});

test("Anthropic's own list prices leave the demo's other prices unexplained, and the equations hold", async () => {
  const demo = await readDemoMonth();
  const result = reconcile(demo);
  expectEquations(result);
  expect(result.compared.unexplainedGross.amountCents).not.toBe("0");
});

test("days that settle are billed, and not compared", async () => {
  const demo = await readDemoMonth();
  const settling = [{ starting_at: "2026-10-30T00:00:00Z", ending_at: "2026-11-01T00:00:00Z" }];
  const cost = { ...demo.cost, coverage: { ...demo.cost.coverage, settling } };
  const result = reconcile({ ...demo, cost, prices: demo.mock.prices });
  expectEquations(result);
  const late = demo.mock.ledger.bill({ starting_at: "2026-10-30", ending_at: "2026-11-01" });
  expect(result.notCompared.amountCents).toBe(late.billed);
  expect(result.days.filter(({ state }) => state !== "settled").map(({ day }) => day)).toEqual([
    "2026-10-30",
    "2026-10-31",
  ]);
});
