import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type DaySeries, money, rollUp, sumMoney } from "../../src/index.ts";
import { all, bag, clientOf, dayMs, iso, pick, setUp } from "./setup.ts";

const { mock, usage } = setUp();
const { ledger } = mock;
const defaultWorkspace = mock.organization.workspaces.find((workspace) => workspace.isDefault)?.id;

/** Documented: analytics has nothing before this day. */
const floor = Date.parse("2026-01-01T00:00:00Z");

const counters = [
  "uncached_input_tokens",
  "cache_read_input_tokens",
  "output_tokens",
  "cache_creation",
  "server_tool_use",
] as const;

/** The ledger speaks as the legacy reports do. */
function inSeriesWords(row: object): Record<string, unknown> {
  const words: Record<string, unknown> = { ...row };
  if (words["workspace_id"] === null) words["workspace_id"] = defaultWorkspace;
  if (words["inference_geo"] === "not_available") words["inference_geo"] = null;
  const startMs = Date.parse(String(words["starting_at"]));
  return { ...words, source: startMs < floor ? "legacy" : "analytics" };
}

const ranges = fc
  .record({ before: fc.integer({ min: -10, max: 40 }), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ before, length }) => ({
    starting_at: iso(floor - before * dayMs),
    ending_at: iso(floor + (length - before) * dayMs),
  }));

const usageDimensions = [
  "workspace_id",
  "model",
  "api_key_id",
  "context_window",
  "service_tier",
  "inference_geo",
] as const;

test("a series of usage is the ledger, on either side of the seam and across it", async () => {
  await fc.assert(
    fc.asyncProperty(
      ranges,
      fc.shuffledSubarray([...usageDimensions], { maxLength: 5 }),
      fc.integer({ min: 1, max: 4 }),
      async (range, group_by, concurrency) => {
        const { items, receipt } = await usage.series.usage(range, { group_by }, { concurrency }).collect();
        const names = ["source", "starting_at", "ending_at", ...group_by, ...counters];
        const truth = rollUp(
          ledger.usage({ ...range, group_by }).map((row) => ({ ...row, ...inSeriesWords(row) })),
          ["starting_at", ...group_by],
        );
        expect(bag(items)).toEqual(bag(truth.map((row) => pick(inSeriesWords(row), names))));
        expect(items.map((row) => row.starting_at)).toEqual(items.map((row) => row.starting_at).toSorted());
        expect(receipt).toMatchObject({ complete: true, window: range, seam: "2026-01-01T00:00:00Z" });
        expect(receipt.legacy === null).toBe(Date.parse(range.starting_at) >= floor);
        expect(receipt.analytics === null).toBe(Date.parse(range.ending_at) <= floor);
      },
    ),
    { numRuns: 25 },
  );
});

/** 1.50 and 1.5 are the same money. */
function plain<Row extends { readonly amount: string }>(row: Row): Row {
  return { ...row, amount: new Decimal(row.amount).toFixed() };
}

const costDimensions = ["workspace_id", "model", "cost_type", "token_type", "context_window", "inference_geo"] as const;

test("a series of cost is the ledger, to the last digit", async () => {
  await fc.assert(
    fc.asyncProperty(ranges, fc.shuffledSubarray([...costDimensions]), async (range, group_by) => {
      const items = await all(usage.series.cost(range, { group_by }));
      const truth = rollUp(
        ledger
          .cost({ ...range, group_by: ["description", "workspace_id"] })
          .map((row) => ({ ...row, ...inSeriesWords(row) })),
        ["starting_at", ...group_by],
      );
      const names = ["source", "starting_at", "ending_at", ...group_by, "amount", "currency"];
      expect(bag(items.map(plain))).toEqual(bag(truth.map((row) => pick(inSeriesWords(plain(row)), names))));
      expect(new Set(items.map(({ currency }) => currency))).toEqual(new Set(items.length === 0 ? [] : ["USD"]));
    }),
    { numRuns: 25 },
  );
});

const across = { starting_at: "2025-12-22", ending_at: "2026-01-11" };

test("rows of a series are rows: money, sums and roll-ups take them", async () => {
  const items = await all(usage.series.cost(across, { group_by: ["model"] }));
  const truth = ledger.cost({ ...across, group_by: ["description"] });
  expect(sumMoney(items).compare(sumMoney(truth))).toBe(0);
  expect(rollUp(items, ["source"]).map(({ source }) => source)).toEqual(["legacy", "analytics"]);
  expect(money(items[0]!).currency).toBe("USD");
});

test("grouped only by token type, a series still has what is not tokens", async () => {
  const days = await all(usage.series.cost(across));
  const parts = await all(usage.series.cost(across, { group_by: ["token_type"] }));
  expect(bag(rollUp(parts, ["starting_at"]).map(plain))).toEqual(bag(rollUp(days, ["starting_at"]).map(plain)));
});

test("a range on one side of the seam reads only that side", async () => {
  for (const [range, asked] of [
    [{ starting_at: "2025-11-01", ending_at: "2026-01-01" }, "/v1/organizations/usage_report/messages"],
    [{ starting_at: "2026-01-01", ending_at: "2026-02-01" }, "/v1/organizations/analytics/usage"],
  ] as const) {
    const side = setUp();
    await all(side.usage.series.usage(range, { group_by: ["model"] }));
    expect(new Set(side.mock.requests.map(({ url }) => new URL(url).pathname))).toEqual(new Set([asked]));
  }
});

test("a key that is only for analytics reads a range that is on that side", async () => {
  const range = { starting_at: "2026-03-01", ending_at: "2026-03-08" };
  const items = await all(setUp("analytics").usage.series.usage(range));
  const truth = ledger.analytics.usage({ ...range, time_bucket_width: "1d" }, { view: "enterprise" });
  expect(bag(items.map((row) => row.output_tokens))).toEqual(bag(truth.map((row) => row.usage.output_tokens)));
});

test("the seam moves on with what analytics reaches back to, and no day is asked for twice", async () => {
  const later = setUp("admin", { at: "2027-06-10T23:30:00Z" });
  const { receipt } = await later.usage.series.usage({ starting_at: "2026-06-01", ending_at: "2026-07-01" }).collect();
  const [legacy, analytics] = [receipt.legacy?.window, receipt.analytics?.window];
  expect(legacy).toEqual({ starting_at: "2026-06-01T00:00:00Z", ending_at: receipt.seam });
  expect(analytics).toEqual({ starting_at: receipt.seam, ending_at: "2026-07-01T00:00:00Z" });
  expect(Date.parse(receipt.seam)).toBeGreaterThanOrEqual(Date.parse(later.mock.now) - 365 * dayMs);
  expect(Date.parse(receipt.seam)).toBeLessThan(Date.parse(later.mock.now) - 363 * dayMs);
});

test("without an end a series ends where today begins", async () => {
  const { receipt } = await usage.series.cost({ starting_at: "2026-09-01" }).collect();
  expect(receipt.window).toEqual({ starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-10T00:00:00Z" });
});

async function notesOf(series: DaySeries<unknown>): Promise<string> {
  return (await series.collect()).receipt.notes.join(" ");
}

test("the receipt says what the sides say differently, and only that", async () => {
  expect(await notesOf(usage.series.usage(across, { group_by: ["model", "workspace_id"] }))).toBe("");
  expect(await notesOf(usage.series.cost({ starting_at: "2026-03-01", ending_at: "2026-04-01" }))).toBe("");
  expect(await notesOf(usage.series.cost(across))).toContain("Priority Tier");
  expect(await notesOf(usage.series.cost(across, { group_by: ["service_tier"] }))).toContain("batch and standard");
  expect(await notesOf(usage.series.usage(across, { group_by: ["speed"] }))).toContain("speed");
});

test("onReceipt gets the receipt of every reading that ran to its end", async () => {
  const receipts: unknown[] = [];
  const series = usage.series.cost(across, {}, { onReceipt: (receipt) => receipts.push(receipt) });
  const { receipt } = await series.collect();
  expect(receipts).toEqual([receipt]);
  for await (const row of series) if (row.source === "analytics") break;
  expect(receipts).toHaveLength(1);
});

test("a legacy row that spells its bounds in another way belongs to the day of its bucket", async () => {
  const other = setUp();
  const range = { starting_at: "2025-12-22T00:00:00Z", ending_at: "2025-12-24T00:00:00Z" };
  const respelled = clientOf(other.mock, "admin", {
    fetch: async (...request) => {
      const response = await other.mock.fetch(...request);
      const page = (await response.json()) as { data: { starting_at: string; results: object[] }[] };
      for (const bucket of page.data)
        for (const row of bucket.results.slice(0, 1))
          Object.assign(row, { starting_at: bucket.starting_at.replace("Z", ".000Z") });
      return Response.json(page, { headers: response.headers });
    },
  });
  const expected = await other.usage.series.usage(range, { group_by: ["model"] }).collect();
  const { items } = await respelled.series.usage(range, { group_by: ["model"] }).collect();
  expect(expected.items.length).toBeGreaterThan(2);
  expect(bag(items)).toEqual(bag(expected.items));
});
