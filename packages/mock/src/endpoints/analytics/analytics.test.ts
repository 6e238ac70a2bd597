import { expect, test } from "vitest";
import { askAnalytics, beta, walkAnalytics } from "../../../test/analytics.ts";
import { ask } from "../../../test/ask.ts";
import { createMock } from "../../index.ts";

const now = "2026-09-10T14:20:00Z";
const week = "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-08T00:00:00Z";

test("without groups and buckets, there is one row of whole hours", async () => {
  const mock = createMock({ seed: 7, now });
  const { body } = await askAnalytics(
    mock,
    "analytics/usage",
    "starting_at=2026-09-01T10:40:00Z&ending_at=2026-09-02T23:59:59Z",
  );
  expect(body.data.map((row) => [row.starting_at, row.ending_at])).toEqual([
    ["2026-09-01T10:00:00Z", "2026-09-02T23:00:00Z"],
  ]);
  expect(Object.keys(body.data[0]?.group ?? {})).toHaveLength(20);
  expect(Object.values(body.data[0]?.group ?? { none: 1 }).every((value) => value === null)).toBe(true);
});

test("the beta header is required", async () => {
  const { status, body } = await ask(createMock({ seed: 7, now }), "analytics/usage", week);
  expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
});

test("rows are ranked by tokens or money, even with buckets, unless ordered by time", async () => {
  const mock = createMock({ seed: 7, now });
  const daily = `${week}&time_bucket_width=1d&group_by[]=model&limit=1000`;
  const ranked = (await askAnalytics(mock, "analytics/usage", daily)).body.data;
  const tokens = ranked.map((row) => row.usage.total_tokens);
  expect(tokens).toEqual(tokens.toSorted((a, b) => b - a));
  const starts = ranked.map((row) => row.starting_at);
  expect(starts).not.toEqual(starts.toSorted());
  const inTime = (await askAnalytics(mock, "analytics/usage", `${daily}&order_by=time&order=asc`)).body.data;
  expect(inTime.map((row) => row.starting_at)).toEqual(starts.toSorted());
  const firstDay = inTime
    .filter((row) => row.starting_at === "2026-09-01T00:00:00Z")
    .map((row) => row.usage.total_tokens);
  expect(firstDay).toEqual(firstDay.toSorted((a, b) => b - a));
  const cheapest = (await askAnalytics(mock, "analytics/cost", `${daily}&order_by=list_amount&order=asc`)).body.data;
  const amounts = cheapest.map((row) => Number(row.cost.list_amount));
  expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
});

test("an idle interval has no row", async () => {
  const mock = createMock({ seed: 7, now });
  const query = `${week}&time_bucket_width=1h&group_by[]=product&products[]=message_batches_api&order_by=time&order=asc`;
  const hours = new Set((await walkAnalytics(mock, "analytics/usage", query)).map((row) => row.starting_at));
  expect(hours.size).toBeGreaterThan(10);
  expect(hours.size).toBeLessThan(7 * 24);
});

test("pages of any size have the same rows in the same order", async () => {
  const mock = createMock({ seed: 7, now });
  const query = `${week}&time_bucket_width=1d&group_by[]=actor`;
  const complete = await walkAnalytics(mock, "analytics/usage", `${query}&limit=1000`);
  expect(await walkAnalytics(mock, "analytics/usage", `${query}&limit=13`)).toEqual(complete);
  expect((await askAnalytics(mock, "analytics/usage", query)).body.data).toEqual(complete.slice(0, 20));
});

test("a limit doesn't count the rows that a row fans out into", async () => {
  const mock = createMock({ seed: 7, now });
  const query = `${week}&group_by[]=model&group_by[]=cost_type&group_by[]=token_type&limit=2`;
  const { data, has_more } = (await askAnalytics(mock, "analytics/cost", query)).body;
  expect(data.length).toBeGreaterThan(2);
  expect(new Set(data.map((row) => row.group["model"])).size).toBe(2);
  expect(has_more).toBe(true);
  expect(data.every((row) => row.cost.requests === null)).toBe(true);
});

test("cost types and token types fan out as documented", async () => {
  const mock = createMock({ seed: 7, now });
  const kinds = async (groups: string[]) => {
    const query = `${week}&limit=1000${groups.map((group) => `&group_by[]=${group}`).join("")}`;
    const rows = (await askAnalytics(mock, "analytics/cost", query)).body.data;
    return rows.map(({ group }) => `${String(group["cost_type"])} ${String(group["token_type"])}`).toSorted();
  };
  const tokenTypes = [
    "tokens cache_creation.ephemeral_1h_input_tokens",
    "tokens cache_creation.ephemeral_5m_input_tokens",
    "tokens cache_read_input_tokens",
    "tokens output_tokens",
    "tokens uncached_input_tokens",
  ];
  expect(await kinds([])).toEqual(["null null"]);
  expect(await kinds(["cost_type"])).toEqual([
    "code_execution null",
    "session_usage null",
    "tokens null",
    "web_search null",
  ]);
  expect(await kinds(["token_type"])).toEqual(tokenTypes);
  expect(await kinds(["cost_type", "token_type"])).toEqual(
    ["code_execution null", "session_usage null", "web_search null", ...tokenTypes].toSorted(),
  );
});

/** A month in which a person still worked who has left since. */
function monthBeforeLeaving(mock: ReturnType<typeof createMock>): string {
  const leftMs = Math.max(...mock.organization.users.map((user) => user.deletedMs ?? 0));
  const day = (offset: number) => `${new Date(leftMs + offset * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
  return `starting_at=${day(-29)}&ending_at=${day(1)}&group_by[]=actor`;
}

test("every kind of actor appears", async () => {
  const mock = createMock({ seed: 7, now });
  const rows = (await askAnalytics(mock, "analytics/usage", `${monthBeforeLeaving(mock)}&limit=1000`)).body.data;
  const types = rows.map((row) => (row.group["actor"] as { type: string } | null)?.type);
  expect(new Set(types)).toEqual(
    new Set(["user_actor", "service_account_actor", "federated_actor", "api_actor", undefined]),
  );
});

test("without deleted users, a page can be short or empty without being the last", async () => {
  const mock = createMock({ seed: 7, now });
  const query = `${monthBeforeLeaving(mock)}&limit=1`;
  const all = await walkAnalytics(mock, "analytics/usage", query);
  const before = mock.requests.length;
  const without = await walkAnalytics(mock, "analytics/usage", `${query}&exclude_deleted_users=true`);
  expect(without).toEqual(all.filter((row) => (row.group["actor"] as { deleted?: boolean } | null)?.deleted !== true));
  expect(without.length).toBeLessThan(all.length);
  expect(mock.requests.length - before).toBe(all.length);
});

test("only the empty entry matches use without a key", async () => {
  const mock = createMock({ seed: 7, now });
  const keysFor = async (filter: string) => {
    const rows = await walkAnalytics(mock, "analytics/usage", `${week}&group_by[]=api_key_id&limit=1000${filter}`);
    return rows.map((row) => row.group["api_key_id"]);
  };
  const all = await keysFor("");
  const [first] = all.filter((key) => typeof key === "string");
  expect(all).toContain(null);
  expect(await keysFor("&api_key_ids[]=")).toEqual([null]);
  expect((await keysFor(`&api_key_ids[]=&api_key_ids[]=${String(first)}`)).length).toBe(2);
  expect(await keysFor(`&api_key_ids[]=${String(first)}`)).toEqual([first]);
});

test("a key as an actor matches what it did itself, as a key everything that it authenticated", async () => {
  const mock = createMock({ seed: 7, now });
  const owned = mock.organization.apiKeys.filter((key) => key.principal !== null && key.livelinessPerMille === 1000);
  for (const { id } of owned) {
    const byActor = await walkAnalytics(mock, "analytics/usage", `${week}&actor_ids[]=${id}`);
    expect(byActor).toEqual([]);
  }
  const byKey = await walkAnalytics(
    mock,
    "analytics/usage",
    `${week}${owned.map(({ id }) => `&api_key_ids[]=${id}`).join("")}`,
  );
  expect(byKey).toHaveLength(1);
});

test("the default workspace has its ID", async () => {
  const mock = createMock({ seed: 7, now });
  const rows = await walkAnalytics(mock, "analytics/usage", `${week}&group_by[]=workspace_id&limit=1000`);
  const ids = mock.organization.workspaces.map((workspace) => workspace.id);
  expect(rows.every((row) => ids.includes(String(row.group["workspace_id"])))).toBe(true);
  expect(rows.map((row) => row.group["workspace_id"])).toContain(ids[0]);
});

test("an Enterprise key sees neither workspaces nor API keys, and the products of seats", async () => {
  const mock = createMock({ seed: 7, now });
  const groups = ["workspace_id", "api_key_id", "service_tier", "product"]
    .map((name) => `&group_by[]=${name}`)
    .join("");
  const rows = await walkAnalytics(mock, "analytics/usage", `${week}${groups}&limit=1000`, "analytics");
  expect(new Set(rows.flatMap(({ group }) => [group["workspace_id"], group["api_key_id"]]))).toEqual(new Set([null]));
  expect(rows.map((row) => row.group["service_tier"])).toContain("standard");
  expect(rows.map((row) => row.group["product"])).toContain("chat");
  expect(await walkAnalytics(mock, "analytics/usage", `${week}&workspace_ids[]=wrkspc_1`, "analytics")).toEqual([]);
  expect(await walkAnalytics(mock, "analytics/usage", `${week}&api_key_ids[]=`, "analytics")).toHaveLength(1);
});

test.each([
  [
    "more than five dimensions",
    `${week}${["actor", "model", "product", "speed", "service_tier", "workspace_id"].map((name) => `&group_by[]=${name}`).join("")}`,
  ],
  ["tagged users with groups", `${week}&group_by[]=claude_tag_user_id&group_by[]=rbac_group_id`],
  ["tagged users with a filter by group", `${week}&group_by[]=claude_tag_user_id&rbac_group_ids[]=rbac_group_1`],
  ["no deleted users without actors", `${week}&exclude_deleted_users=true`],
  ["buckets without an end", "starting_at=2026-09-01T00:00:00Z&time_bucket_width=1d"],
  ["more than 31 days", "starting_at=2026-08-01T00:00:00Z&ending_at=2026-09-01T00:00:01Z"],
  [
    "more than 24 hours of minutes",
    "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-02T00:01:00Z&time_bucket_width=1m",
  ],
  ["a start before 2026", "starting_at=2025-12-31T00:00:00Z&ending_at=2026-01-02T00:00:00Z"],
  ["the singular context_window", `${week}&context_window[]=0-200k`],
  ["an unknown parameter", `${week}&bucket_width=1d`],
  ["a limit over 1000", `${week}&limit=1001`],
])("%s is rejected", async (_, query) => {
  const { status, body } = await askAnalytics(createMock({ seed: 7, now }), "analytics/usage", query);
  expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
});

test("five dimensions besides cost_type and token_type are allowed", async () => {
  const five = ["actor", "model", "product", "speed", "service_tier", "cost_type", "token_type"]
    .map((name) => `&group_by[]=${name}`)
    .join("");
  expect((await askAnalytics(createMock({ seed: 7, now }), "analytics/cost", week + five)).status).toBe(200);
});

test("a start more than 365 days ago is rejected", async () => {
  const mock = createMock({ seed: 7, now: "2027-06-01" });
  const { status } = await askAnalytics(
    mock,
    "analytics/usage",
    "starting_at=2026-05-31T00:00:00Z&ending_at=2026-06-02T00:00:00Z",
  );
  expect(status).toBe(400);
});

test("figures arrive with a refresh every four hours, and yesterday still grows", async () => {
  const mock = createMock({ seed: 7, now });
  const recent =
    "starting_at=2026-09-09T00:00:00Z&ending_at=2026-09-11T00:00:00Z&time_bucket_width=1d&order_by=time&order=asc";
  const read = async () => (await askAnalytics(mock, "analytics/usage", recent)).body;
  const first = await read();
  expect(first.data_refreshed_at).toBe("2026-09-10T12:00:00Z");
  mock.advance("1h");
  expect(await read()).toEqual(first);
  mock.advance("1h");
  const second = await read();
  expect(second.data_refreshed_at).toBe("2026-09-10T16:00:00Z");
  expect(second.data[1]?.usage.total_tokens).toBeGreaterThan(first.data[1]?.usage.total_tokens ?? 0);
  mock.advance("1d");
  const settled = await read();
  expect(settled.data[0]?.usage.total_tokens).toBeGreaterThan(first.data[0]?.usage.total_tokens ?? 0);
  mock.advance("2d");
  expect((await read()).data[0]).toEqual(settled.data[0]);
});

test("a cursor expires at the next refresh", async () => {
  const mock = createMock({ seed: 7, now });
  const query = `${week}&group_by[]=model&limit=1`;
  const { next_page } = (await askAnalytics(mock, "analytics/usage", query)).body;
  expect((await askAnalytics(mock, "analytics/usage", `${query}&page=${next_page}`)).status).toBe(200);
  mock.advance("4h");
  expect((await askAnalytics(mock, "analytics/usage", `${query}&page=${next_page}`)).status).toBe(410);
});

test("a range that no export covers has no data and no refresh", async () => {
  const { body } = await askAnalytics(
    createMock({ seed: 7, now }),
    "analytics/usage",
    "starting_at=2026-09-10T13:00:00Z&ending_at=2026-09-10T14:00:00Z",
  );
  expect(body).toMatchObject({ data: [], has_more: false, next_page: null, data_refreshed_at: null });
});

test("the header's betas may be a list", async () => {
  const mock = createMock({ seed: 7, now });
  const { status } = await ask(mock, "analytics/usage", week, {
    "anthropic-beta": `fast-mode-2026-02-01, ${beta["anthropic-beta"]}`,
  });
  expect(status).toBe(200);
});
