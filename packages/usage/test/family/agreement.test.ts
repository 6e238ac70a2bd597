import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rollUp } from "../../src/index.ts";
import { all, bag, pick, setUp, stretches } from "./setup.ts";

const { mock, usage } = setUp();
const defaultWorkspace = mock.organization.workspaces.find(({ isDefault }) => isDefault)?.id ?? "none";

const counters = [
  "uncached_input_tokens",
  "cache_read_input_tokens",
  "output_tokens",
  "cache_creation",
  "server_tool_use",
] as const;

/** The legacy reports call the default workspace null, and no region `not_available`. */
function inNewWords(row: object): Record<string, unknown> {
  const words: Record<string, unknown> = { ...row };
  if (words["workspace_id"] === null) words["workspace_id"] = defaultWorkspace;
  if (words["inference_geo"] === "not_available") words["inference_geo"] = null;
  return words;
}

const shared = ["api_key_id", "context_window", "inference_geo", "model", "service_tier", "workspace_id"] as const;

const usageQuery = fc.record({
  stretch: stretches(["1d", "1h", "1m"], { "1d": 34, "1h": 40, "1m": 300 }),
  group_by: fc.subarray([...shared], { maxLength: 5 }),
  models: fc.option(fc.subarray(["claude-opus-5", "claude-sonnet-5"], { minLength: 1 }), { nil: null }),
  service_tiers: fc.option(fc.subarray(["batch", "standard"] as const, { minLength: 1 }), { nil: null }),
  limit: fc.integer({ min: 1, max: 24 }),
  rows: fc.integer({ min: 50, max: 1_000 }),
  concurrency: fc.integer({ min: 1, max: 4 }),
  byTime: fc.boolean(),
});

test("analytics usage rolled up is legacy usage rolled up, on what both know", async () => {
  await fc.assert(
    fc.asyncProperty(
      usageQuery,
      async ({ stretch, group_by, models, service_tiers, limit, rows, concurrency, byTime }) => {
        const { width, ...window } = stretch;
        const filters = { ...window, group_by, models, service_tiers };
        const legacy = usage.messages(
          { ...filters, bucket_width: width, limit: width === "1m" ? null : limit },
          { concurrency },
        );
        const newer = usage.analytics.usage({ ...filters, time_bucket_width: width, limit: rows }, { concurrency });
        const dimensions = byTime ? [...group_by, "starting_at" as const] : group_by;
        const named = (row: object) => pick(inNewWords(row), [...dimensions, ...counters]);
        const before = rollUp(await all(legacy.rows()), dimensions).map(named);
        const after = rollUp(await all(newer), dimensions).map(named);
        expect(bag(after)).toEqual(bag(before));
      },
    ),
    { numRuns: 200 },
  );
});

const opened = ["context_window", "cost_type", "inference_geo", "model", "token_type", "workspace_id"] as const;

const costQuery = fc.record({
  stretch: stretches(["1d"], { "1d": 12, "1h": 0, "1m": 0 }),
  dimensions: fc.subarray([...opened]),
  rows: fc.integer({ min: 50, max: 1_000 }),
  byTime: fc.boolean(),
});

/** 1.50 and 1.5 are the same money. */
function inPlainMoney<Row extends { readonly amount: string }>(row: Row): Row {
  return { ...row, amount: new Decimal(row.amount).toFixed() };
}

test("analytics cost rolled up is legacy cost rolled up, to the last digit", async () => {
  await fc.assert(
    fc.asyncProperty(costQuery, async ({ stretch: { width, ...window }, dimensions, rows, byTime }) => {
      const legacy = usage.cost({ ...window, group_by: ["description", "workspace_id"] });
      // Grouped only by token type, the API leaves out whatever is not tokens.
      const group_by = dimensions.includes("token_type")
        ? [...new Set([...dimensions, "cost_type" as const])]
        : dimensions;
      const newer = usage.analytics.cost({ ...window, time_bucket_width: width, group_by, limit: rows });
      const wanted = byTime ? [...dimensions, "starting_at" as const] : dimensions;
      const named = (row: { amount: string }) => pick(inNewWords(inPlainMoney(row)), [...wanted, "amount", "currency"]);
      const inLegacyWords = (await all(legacy.rows())).map((row) => ({ ...row, ...inNewWords(row) }));
      expect(bag(rollUp(await all(newer), wanted).map(named))).toEqual(bag(rollUp(inLegacyWords, wanted).map(named)));
    }),
    { numRuns: 200 },
  );
});
