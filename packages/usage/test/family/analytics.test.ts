import { createMock, faults } from "@org/usage-mock";
import { expect, expectTypeOf, test } from "vitest";
import { analyticsCostQuery, between, dimensionOf, sumMoney } from "../../src/index.ts";
import { all, bag, clientOf, dayMs, iso, setUp } from "./setup.ts";

const { mock, usage } = setUp();
const beta = "analytics-usage-cost-2026-08-24";

/** The queries of what was sent since the last call. */
function sentSince(count: number): URLSearchParams[] {
  return mock.requests.slice(count).map(({ url }) => new URL(url).searchParams);
}

const week = between("2026-08-01", "2026-08-08");

function orderOf(params: object): (string | null)[] {
  const query = new URL(usage.analytics.usage({ ...week, ...params }).plan().requests[0]?.url ?? "").searchParams;
  return [query.get("order_by"), query.get("order")];
}

test("with buckets, rows are requested in time order unless the caller sets an order", async () => {
  expect(orderOf({ time_bucket_width: "1d" })).toEqual(["time", "asc"]);
  expect(orderOf({ time_bucket_width: "1h", order_by: "requests" })).toEqual(["requests", null]);
  expect(orderOf({ time_bucket_width: "1d", order: "desc" })).toEqual([null, "desc"]);
  expect(orderOf({})).toEqual([null, null]);
});

test("the beta header is merged with the caller's, from betas and from headers, each once", async () => {
  const betas = ["my-beta-1", beta];
  const headers = { "Anthropic-Beta": "my-beta-2, my-beta-1" };
  const { requests } = clientOf(mock, "admin", { betas, headers }).analytics.cost(week).plan();
  expect(requests[0]?.headers["anthropic-beta"]?.split(",").toSorted()).toEqual(
    [beta, "my-beta-1", "my-beta-2"].toSorted(),
  );
  expect(usage.messages(week).plan().requests[0]?.headers).not.toHaveProperty("anthropic-beta");
  await all(usage.analytics.usage(week));
  expect(mock.requests.at(-1)?.headers["anthropic-beta"]).toBe(beta);
});

test.each([
  ["1d", between("2026-03-01", "2026-07-01"), 31 * dayMs],
  ["1h", between("2026-06-01", "2026-08-05"), 31 * dayMs],
  ["1m", between("2026-08-01", "2026-08-04"), dayMs],
] as const)(
  "a window too long for %s is read in pieces, the same in any number of lanes",
  async (width, window, maxMs) => {
    const params = { ...window, time_bucket_width: width, group_by: ["model"], models: ["claude-opus-5"] } as const;
    const before = mock.requests.length;
    const inOneLane = await usage.analytics.usage(params, { concurrency: 1 }).collect();
    const pieces = sentSince(before).filter((query) => !query.has("page"));
    const bounds = pieces.map((query) => [query.get("starting_at"), query.get("ending_at")] as const);
    expect(bounds[0]?.[0]).toBe(window.starting_at);
    expect(bounds.at(-1)?.[1]).toBe(window.ending_at);
    for (const [index, [start, end]] of bounds.entries()) {
      if (index > 0) expect(start).toBe(bounds[index - 1]?.[1]);
      expect(Date.parse(end ?? "") - Date.parse(start ?? "")).toBeLessThanOrEqual(maxMs);
    }
    const inThree = await usage.analytics.usage(params, { concurrency: 3 }).collect();
    expect(inThree.items).toEqual(inOneLane.items);
    expect(bag(inOneLane.items)).toEqual(bag(mock.ledger.analytics.usage(params)));
    const starts = inOneLane.items.map((row) => row.starting_at);
    expect(starts).toEqual(starts.toSorted());
    expect(inOneLane.receipt.window).toEqual(window);
  },
);

test("a window that can't be split exactly is refused, with what to ask for instead", () => {
  const long = between("2026-05-01", "2026-07-01");
  for (const params of [long, { ...long, time_bucket_width: "1d", order_by: "total_tokens" } as const]) {
    const refusal = expect(() => usage.analytics.usage(params));
    refusal.toThrow(expect.objectContaining({ code: "invalid_params", param: "ending_at" }));
    refusal.toThrow(/at most 31 days.*buckets/);
  }
  expect(() => usage.analytics.usage({ ...between("2026-05-01", "2026-06-01") })).not.toThrow();
});

test("a start before the floor is refused by the name of the report that reaches further", () => {
  expect(() => usage.analytics.usage({ starting_at: "2025-12-31", ending_at: "2026-01-05" })).toThrow(
    /2026-01-01.*usage\.messages/,
  );
  expect(() => usage.analytics.cost({ starting_at: "2025-12-31", ending_at: "2026-01-05" })).toThrow(
    /2026-01-01.*usage\.cost/,
  );
  const later = setUp("admin", { at: "2027-06-10T12:00:00Z" });
  expect(() => later.usage.analytics.cost({ starting_at: "2026-06-01", ending_at: "2026-06-05" })).toThrow(/365 days/);
  expect(() => later.usage.analytics.cost({ starting_at: "2026-06-11", ending_at: "2026-06-15" })).not.toThrow();
});

test("limit counts rows, and what cost rows fan out into comes on top", async () => {
  const params = { ...week, group_by: ["model", "cost_type", "token_type"], limit: 2 } as const;
  const pages = await all(usage.analytics.cost(params).pages());
  expect(Math.max(...pages.map(({ items }) => items.length))).toBeGreaterThan(2);
  expect(bag(pages.flatMap(({ items }) => items))).toEqual(bag(mock.ledger.analytics.cost(params)));
  expect(() => usage.analytics.cost({ ...week, limit: 1_001 })).toThrow(/limit/);
  expect(sentSince(mock.requests.length - 1)[0]?.get("limit")).toBe("2");
  await all(usage.analytics.cost(week));
  expect(sentSince(mock.requests.length - 1)[0]?.get("limit")).toBe("1000");
});

test("an empty page with a cursor is not the end", async () => {
  const params = { ...week, time_bucket_width: "1d", group_by: ["actor"], limit: 20 } as const;
  const items = await all(usage.analytics.usage(params));
  const patchy = setUp();
  patchy.mock.inject(faults.emptyPage({ page: 2 }));
  expect(await all(patchy.usage.analytics.usage(params))).toEqual(items);
  expect(patchy.mock.requests.length).toBe(Math.ceil(items.length / 20) + 1);
});

test("rows of deleted users are excluded on request, across short and empty pages", async () => {
  const departuresMs = mock.organization.users.map(({ deletedMs }) => deletedMs ?? Infinity);
  const leftMs = Math.floor(Math.max(...departuresMs.filter((ms) => ms < Date.parse(mock.now))) / dayMs) * dayMs;
  const params = { ...between(iso(leftMs - 31 * dayMs), iso(leftMs)), group_by: ["actor"], limit: 1 } as const;
  const everybody = await all(usage.analytics.usage(params));
  const present = await all(usage.analytics.usage({ ...params, exclude_deleted_users: true }));
  const isDeleted = ({ group }: (typeof everybody)[number]): boolean =>
    group.actor !== null && "deleted" in group.actor && group.actor.deleted;
  expect(everybody.some(isDeleted)).toBe(true);
  expect(bag(present)).toEqual(bag(everybody.filter((row) => !isDeleted(row))));
  expect(() => usage.analytics.usage({ ...week, exclude_deleted_users: true })).toThrow(/actor/);
});

test("null among api_key_ids asks for what no key authenticated", async () => {
  const keysFor = async (api_key_ids: (string | null)[]): Promise<(string | null)[]> =>
    (await all(usage.analytics.usage({ ...week, group_by: ["api_key_id"], api_key_ids }))).map(
      (row) => row.group.api_key_id,
    );
  const [first = ""] = (await all(usage.analytics.usage({ ...week, group_by: ["api_key_id"] }))).flatMap(
    (row) => row.group.api_key_id ?? [],
  );
  expect(await keysFor([null])).toEqual([null]);
  expect(mock.requests.at(-1)?.url).toMatch(/api_key_ids(\[\]|%5B%5D)=(&|$)/);
  expect(new Set(await keysFor([null, first]))).toEqual(new Set([null, first]));
  expect(await keysFor([first])).toEqual([first]);
});

test("without buckets the receipt shows the hours that were answered for", async () => {
  const { items, receipt } = await usage.analytics
    .usage({ starting_at: "2026-08-01T10:40:00Z", ending_at: "2026-08-02T23:00:00Z" })
    .collect();
  expect(items).toHaveLength(1);
  expect(receipt.window).toEqual({ starting_at: "2026-08-01T10:00:00Z", ending_at: "2026-08-02T23:00:00Z" });
  expect(() => usage.analytics.usage({ starting_at: "2026-08-01", ending_at: "2026-08-02T23:20:00Z" })).toThrow(
    /2026-08-02T23:00:00Z and 2026-08-03T00:00:00Z/,
  );
  const open = await usage.analytics.usage({ starting_at: "2026-09-01" }).collect();
  expect(open.receipt.window).toEqual({ starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-10T14:00:00Z" });
});

test("the grouping types the rows, and nulls are distinguished", async () => {
  const report = usage.analytics.usage({ ...week, group_by: ["model", "workspace_id"] });
  const [row] = await all(report);
  expectTypeOf(row!.group.model).toEqualTypeOf<string | null>();
  expectTypeOf(row!.group.product).toEqualTypeOf<null>();
  expect(row && dimensionOf(report, row, "product")).toEqual({ kind: "not_grouped" });
  expect(row && dimensionOf(report, row, "model")).toEqual({ kind: "id", id: row?.group.model });
});

test("a builder asks for the same as a plain object", async () => {
  const query = analyticsCostQuery(week.starting_at, week.ending_at)
    .groupBy("model", "cost_type")
    .timeBucketWidth("1d");
  const plain = { ...week, group_by: ["model", "cost_type"], time_bucket_width: "1d" } as const;
  expect(usage.analytics.cost(query).plan()).toEqual(usage.analytics.cost(plain).plan());
  const rows = await all(usage.analytics.cost(query));
  expect(sumMoney(rows).compare(sumMoney(mock.ledger.analytics.cost(plain)))).toBe(0);
});

test("the receipt of a parent's report says that children with HIPAA readiness are not in it, unless children are named", async () => {
  const parent = createMock({ seed: 7, now: "2026-09-10T14:20:00Z", children: 3 });
  const { analytics } = clientOf(parent, "admin");
  const served = parent.organization.children.filter(({ hipaaReady }) => !hipaaReady).map(({ id }) => id);
  const params = { ...week, group_by: ["organization_id"] } as const;
  const report = await analytics.usage(params).collect();
  expect(new Set(report.items.map(({ group }) => group.organization_id))).toEqual(new Set(served));
  expect(served.length).toBeLessThan(parent.organization.children.length);
  expect(report.receipt.notes).toEqual([expect.stringMatching(/children with HIPAA readiness are not included/)]);
  expect((await analytics.cost(params).collect()).receipt.notes).toEqual(report.receipt.notes);
  const named = await analytics.usage({ ...params, organization_ids: served }).collect();
  expect(named.items).toEqual(report.items);
  expect(named.receipt.notes).toEqual([]);
});

test("other reports have no notes in their receipt", async () => {
  expect((await usage.messages(week).collect()).receipt.notes).toEqual([]);
});
