import { expect, test } from "vitest";
import { askAnalytics, walkAnalytics } from "../../../test/analytics.ts";
import { createMock, type Mock } from "../../index.ts";

const now = "2026-09-10T14:20:00Z";
const week = "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-08T00:00:00Z";

interface Result {
  [field: string]: unknown;
  output_tokens: number;
  amount: string;
}

interface Entry extends Result {
  starting_at: string | null;
  results: Result[];
  actor: { type: string; deleted: boolean; user_id: string };
}

const walk = (mock: Mock, path: string, query: string) =>
  walkAnalytics<Entry>(mock, `analytics/${path}`, query, "analytics");

test.each(["usage_report", "cost_report", "user_usage_report", "user_cost_report"])(
  "an Admin key on %s gets the name of the missing scope",
  async (path) => {
    const { status, body } = await askAnalytics(createMock({ seed: 7, now }), `analytics/${path}`, week);
    expect([status, body.error]).toEqual([
      403,
      { type: "permission_error", message: "Missing required scopes. Got: ['api:admin'] Needed: ['read:analytics']" },
    ]);
  },
);

test.each([
  ["1d", 7, 31, "2026-08-01T00:00:00Z", "2026-09-01T00:00:00Z"],
  ["1h", 24, 168, "2026-08-01T00:00:00Z", "2026-09-01T00:00:00Z"],
  ["1m", 60, 256, "2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z"],
])("pages of %s hold %i buckets, at most %i", async (width, usual, most, from, to) => {
  const mock = createMock({ seed: 7, now });
  const query = `starting_at=${from}&ending_at=${to}&bucket_width=${width}`;
  const page = async (extra: string) => await askAnalytics(mock, "analytics/usage_report", query + extra, "analytics");
  expect((await page("")).body.data).toHaveLength(usual);
  expect((await page(`&limit=${most}`)).body.data).toHaveLength(most);
  expect((await page(`&limit=${most + 1}`)).status).toBe(400);
});

function total(row: Record<string, unknown>): number {
  const writes = Object.values(row["cache_creation"] as Record<string, number>).reduce(
    (sum, tokens) => sum + tokens,
    0,
  );
  return (
    Number(row["output_tokens"]) +
    Number(row["uncached_input_tokens"]) +
    Number(row["cache_read_input_tokens"]) +
    writes
  );
}

test("a bucket lists only its 100 largest groups", async () => {
  const mock = createMock({ seed: 7, now, size: "large" });
  const groups = [
    "claude_tag_category",
    "inference_geo",
    "model",
    "product",
    "rbac_group_id",
    "slack_channel_id",
    "speed",
  ];
  const query = `starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-02T00:00:00Z${groups.map((group) => `&group_by[]=${group}`).join("")}`;
  const [bucket] = await walk(mock, "usage_report", query);
  const truth = mock.ledger.enterprise.usageReport({
    starting_at: "2026-09-01",
    ending_at: "2026-09-02",
    group_by: groups,
  });
  expect(bucket?.results).toHaveLength(100);
  expect(truth.length).toBeGreaterThan(100);
  const largest = truth
    .map(total)
    .toSorted((a, b) => b - a)
    .slice(0, 100);
  expect((bucket?.results ?? []).map(total)).toEqual(largest);
});

test("the reports by user contain only users, and have bounds only with buckets", async () => {
  const mock = createMock({ seed: 7, now });
  const rows = await walk(mock, "user_usage_report", week);
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows.map((row) => row.actor.type))).toEqual(new Set(["user_actor"]));
  expect(new Set(rows.map((row) => row.starting_at))).toEqual(new Set([null]));
  const daily = await walk(mock, "user_cost_report", `${week}&bucket_width=1d&limit=1000`);
  expect(new Set(daily.map((row) => row.starting_at)).size).toBe(7);
  const amounts = daily.map((row) => Number(row.amount));
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
});

test("by user, buckets require an end, and minutes at most a day", async () => {
  const mock = createMock({ seed: 7, now });
  const status = async (query: string) =>
    (await askAnalytics(mock, "analytics/user_usage_report", query, "analytics")).status;
  expect(await status("starting_at=2026-09-01T00:00:00Z&bucket_width=1d")).toBe(400);
  expect(await status("starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-03T00:00:00Z&bucket_width=1m")).toBe(400);
  expect(await status("starting_at=2026-09-01T00:00:00Z")).toBe(200);
});

test("Claude in Slack has a hyphen, and session usage counts as code execution", async () => {
  const mock = createMock({ seed: 7, now });
  const [bucket] = await walk(mock, "usage_report", `${week}&group_by[]=product`);
  expect(bucket?.results.map((row) => row["product"])).toContain("claude-tag");
  expect(
    (await askAnalytics(mock, "analytics/usage_report", `${week}&products[]=claude_tag`, "analytics")).status,
  ).toBe(400);
  const tagged = await walk(mock, "usage_report", `${week}&products[]=claude-tag&group_by[]=claude_tag_category`);
  expect(tagged.flatMap((entry) => entry.results).every((row) => row["claude_tag_category"] !== null)).toBe(true);
  const costs = await walk(mock, "cost_report", `${week}&group_by[]=cost_type`);
  expect(new Set(costs.flatMap((entry) => entry.results.map((row) => row["cost_type"])))).toEqual(
    new Set(["tokens", "web_search", "code_execution"]),
  );
});

test("a cursor expires at the next refresh", async () => {
  const mock = createMock({ seed: 7, now });
  const query = `${week}&limit=2`;
  const { next_page } = (await askAnalytics(mock, "analytics/cost_report", query, "analytics")).body;
  mock.advance("4h");
  expect((await askAnalytics(mock, "analytics/cost_report", `${query}&page=${next_page}`, "analytics")).status).toBe(
    410,
  );
});
