import { readFileSync } from "node:fs";
import { createMock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { between, createUsageClient, day, narrowActor, sumMoney } from "../../src/index.ts";
import { all, bag, clientOf, now, setUp } from "./setup.ts";

const { mock, usage } = setUp("analytics");
const { enterprise } = usage;

const large = createMock({ seed: 7, now, size: "large" });
const company = clientOf(large, "analytics").enterprise;
/** So many dimensions that a day has more than a hundred groups. */
const fine = ["model", "product", "context_window", "inference_geo", "speed", "cost_type", "token_type"] as const;
const days = between("2026-08-01", "2026-08-06");

/** How many groups each bucket has in truth. */
function groupsOf(rows: readonly { readonly starting_at: string | null }[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { starting_at } of rows) counts.set(starting_at, (counts.get(starting_at) ?? 0) + 1);
  return counts;
}

test("a page of minutes holds 256 buckets and no more", async () => {
  const minutes = { ...between("2026-08-01T00:00:00Z", "2026-08-01T10:00:00Z"), bucket_width: "1m" } as const;
  const { items, receipt } = await enterprise.usageReport(minutes, { concurrency: 1 }).collect();
  expect([items.length, receipt.pages]).toEqual([600, 3]);
  expect(new URL(mock.requests.at(-1)?.url ?? "").searchParams.get("limit")).toBe("256");
  const inLanes = await enterprise.usageReport(minutes, { concurrency: 3 }).collect();
  expect(inLanes.items).toEqual(items);
  expect(() => enterprise.usageReport({ ...minutes, limit: 257 })).toThrow(/256/);
});

test("buckets that list a hundred groups are named in the receipt", async () => {
  const { items, receipt } = await company.costReport({ ...days, group_by: fine }).collect();
  const truth = groupsOf(large.ledger.enterprise.costReport({ ...days, group_by: fine }));
  const full = bag([...truth].flatMap(([start, count]) => (count >= 100 ? [start] : [])));
  expect(full.length).toBeGreaterThan(0);
  expect(bag(receipt.coverage.capped.map(({ starting_at }) => starting_at))).toEqual(full);
  const shown = items.filter(({ results }) => results.length === 100);
  expect(bag(shown.map(({ starting_at }) => starting_at))).toEqual(full);
  const plain = await company.costReport({ ...days, group_by: ["model"] }).collect();
  expect(plain.receipt.coverage.capped).toEqual([]);
});

test.each([1, 2, 31])("groups and remainder add up to the total, %i days per page", async (limit) => {
  const report = company.costReport({ ...days, group_by: fine, remainder: true, limit });
  const { items, receipt } = await report.collect();
  const total = large.ledger.enterprise.costReport(days);
  for (const { starting_at, results } of items) {
    const bucket = total.filter((row) => row.starting_at === starting_at);
    for (const name of ["amount", "list_amount"] as const) {
      const cents = (rows: readonly Record<typeof name, string>[]): string =>
        rows.reduce((sum, row) => sum.plus(row[name]), new Decimal(0)).toFixed();
      expect(cents(results)).toBe(cents(bucket));
    }
    expect(results.filter((row) => row.remainder).length).toBe(results.length > 100 ? 1 : 0);
  }
  expect(sumMoney(items.flatMap(({ results }) => results)).compare(sumMoney(total))).toBe(0);
  expect(receipt.rows).toBe(items.flatMap(({ results }) => results).length);
  expect(receipt.coverage.capped.length).toBeGreaterThan(0);
});

test("rows() marks the remainder, with the bounds of its bucket", async () => {
  const rows = await all(company.costReport({ ...day("2026-08-03"), group_by: fine, remainder: true }).rows());
  expect(rows).toHaveLength(101);
  expect(rows.filter((row) => row.remainder)).toEqual([rows.at(-1)]);
  expect(rows.at(-1)).toMatchObject({
    ...day("2026-08-03"),
    remainder: true,
    model: null,
    cost_type: null,
    requests: null,
  });
});

test("a remainder of groups that overlap is refused, and the reports by user know none", () => {
  const overlapping = { ...days, group_by: ["rbac_group_id", "model"], remainder: true } as const;
  expect(() => enterprise.usageReport(overlapping)).toThrow(
    expect.objectContaining({ code: "invalid_params", param: "remainder" }),
  );
  expect(() => enterprise.userCostReport({ ...days, remainder: true } as never)).toThrow(
    /remainder is not a parameter/,
  );
});

test("buckets over more than 31 days are read in pieces", async () => {
  const params = { ...between("2026-05-01", "2026-08-01"), group_by: ["product"] } as const;
  const rows = await all(enterprise.usageReport(params).rows());
  expect(bag(rows)).toEqual(bag(mock.ledger.enterprise.usageReport(params)));
  expect(enterprise.usageReport(params).plan().requests).toHaveLength(3);
});

test("the reports by user are read in one lane, and no window that would have to be split", async () => {
  const params = { ...between("2026-08-01", "2026-08-31"), bucket_width: "1d", limit: 20 } as const;
  let [inFlight, most] = [0, 0];
  const watched = clientOf(mock, "analytics", {
    concurrency: 4,
    fetch: async (input, init) => {
      most = Math.max(most, ++inFlight);
      return mock.fetch(input, init).finally(() => inFlight--);
    },
  });
  const rows = await all(watched.enterprise.userUsageReport(params));
  expect(most).toBe(1);
  expect(rows.length).toBeGreaterThan(40);
  const long = { ...between("2026-06-01", "2026-08-01"), bucket_width: "1d" } as const;
  const refusal = expect.objectContaining({ code: "invalid_params", param: "ending_at" });
  expect(() => enterprise.userUsageReport(long)).toThrow(refusal);
  expect(() => enterprise.userCostReport(long)).toThrow(refusal);
});

test("a start before 2026 is refused, and there is no older report to name", () => {
  expect(() => enterprise.costReport({ starting_at: "2025-12-01", ending_at: "2026-01-05" })).toThrow(
    /2026-01-01.*No report reaches further back/,
  );
});

test("days after the last refresh are partial, and buckets that were not sent are missing", async () => {
  const { items, receipt } = await enterprise.usageReport(between("2026-09-08", "2026-09-13")).collect();
  expect(items).toHaveLength(3);
  expect(receipt).toMatchObject({
    dataRefreshedAt: "2026-09-10T12:00:00Z",
    coverage: {
      through: "2026-09-10T00:00:00Z",
      partial: [day("2026-09-10")],
      missing: [between("2026-09-11", "2026-09-13")],
    },
  });
});

test("the older email of an actor is read like the newer address", async () => {
  const file = "../../../../openapi/fixtures/enterprise_user_cost_report.psoxy.json";
  const body = readFileSync(new URL(file, import.meta.url), "utf8");
  const client = createUsageClient({
    apiKey: "key-of-a-test",
    fetch: async () => new Response(body),
    clock: mock.clock,
  });
  const rows = await all(client.enterprise.userCostReport(days));
  expect(rows.map(({ actor }) => narrowActor(actor))).toMatchObject([
    { kind: "user", id: "user_abc123", email: "alice@example.com", deleted: false },
    { kind: "user", id: "user_def456", email: "bob@example.com", deleted: false },
  ]);
});
