import { expect, test } from "vitest";
import { ask, claudeCodePath } from "../../../test/ask.ts";
import { createMock, type Mock } from "../../index.ts";

const now = "2026-09-10T14:20:00Z";

interface Activity {
  user: { id: string; email_address: string } | null;
  distinct_user_count: number | null;
  rbac_group_id?: string;
  rbac_group_name?: string;
  web_search_count: number;
  last_activity_date: string;
  chat_metrics: { message_count: number };
  cowork_metrics: { message_count: number };
  claude_code_metrics: { core_metrics: { commit_count: number; distinct_session_count: number | null } };
}

interface Page<Row> {
  data: Row[];
  next_page: string | null;
  error: { type: string; message: string };
}

function read<Row>(mock: Mock, path: string, query: string, family: "admin" | "analytics" = "analytics") {
  return ask<Page<Row>>(mock, `analytics/${path}`, query, { "x-api-key": mock.keys[family] });
}

test.each(["users", "summaries"])("an Admin key cannot read analytics/%s, as observed", async (path) => {
  const { status, body } = await read(createMock({ seed: 7, now }), path, "starting_date=2026-09-01", "admin");
  expect([status, body.error.type]).toEqual([403, "permission_error"]);
});

test("users are the ledger's, by email address, page by page", async () => {
  const mock = createMock({ seed: 7, now });
  const days = "starting_date=2026-08-01&ending_date=2026-08-15";
  const rows: Activity[] = [];
  let cursor = "";
  do {
    const { body } = await read<Activity>(mock, "users", `${days}&limit=3${cursor}`);
    rows.push(...body.data);
    cursor = body.next_page === null ? "" : `&page=${body.next_page}`;
  } while (cursor !== "");
  expect(
    rows.map((row) => ({
      user_id: row.user?.id,
      last_activity_date: row.last_activity_date,
      chat_message_count: row.chat_metrics.message_count,
      cowork_message_count: row.cowork_metrics.message_count,
      web_search_count: row.web_search_count,
    })),
  ).toEqual(mock.ledger.analytics.users({ starting_date: "2026-08-01", ending_date: "2026-08-15" }));
  expect(rows.length).toBeGreaterThan(5);
});

test("a user's commits are those of the Claude Code report of that day", async () => {
  const mock = createMock({ seed: 7, now });
  const { data } = (await read<Activity>(mock, "users", "date=2026-09-08&limit=1000")).body;
  const code = (
    await ask<{ data: { actor: { email_address?: string }; core_metrics: { commits_by_claude_code: number } }[] }>(
      mock,
      claudeCodePath,
      "starting_at=2026-09-08&limit=1000",
    )
  ).body.data;
  const commits = new Map<string, number>();
  for (const { actor, core_metrics: core } of code)
    if (actor.email_address)
      commits.set(actor.email_address, (commits.get(actor.email_address) ?? 0) + core.commits_by_claude_code);
  const counted = data.map((row) => [row.user?.email_address, row.claude_code_metrics.core_metrics.commit_count]);
  expect(counted.filter(([, count]) => count !== 0)).toEqual(
    [...commits].filter(([, count]) => count !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  expect(commits.size).toBeGreaterThan(3);
});

test("groups overlap, have names, and count their distinct members", async () => {
  const mock = createMock({ seed: 7, now });
  const days = "starting_date=2026-08-01&ending_date=2026-08-15&limit=1000";
  const users = (await read<Activity>(mock, "users", days)).body.data;
  const groups = (await read<Activity>(mock, "users", `${days}&group_by[]=rbac_group_id`)).body.data;
  for (const group of groups) {
    const members = mock.organization.users.filter((user) => user.rbacGroups.includes(group.rbac_group_id ?? ""));
    const rows = users.filter((row) => members.some((user) => user.id === row.user?.id));
    expect(group.distinct_user_count).toBe(rows.length);
    expect(group.web_search_count).toBe(rows.reduce((sum, row) => sum + row.web_search_count, 0));
    const filtered = await read<Activity>(mock, "users", `${days}&filter[]=rbac_group_id:${group.rbac_group_id}`);
    expect(filtered.body.data).toEqual(rows);
  }
  expect(groups.length).toBeGreaterThan(1);
});

test("summaries are the ledger's: seats, and users of a day, a week and a month", async () => {
  const mock = createMock({ seed: 7, now });
  const { data, next_page } = (
    await read<Record<string, number | string | null>>(
      mock,
      "summaries",
      "starting_date=2026-08-20&ending_date=2026-09-03",
    )
  ).body;
  const truth = mock.ledger.analytics.summaries({ starting_date: "2026-08-20", ending_date: "2026-09-03" });
  expect(data).toMatchObject(truth);
  expect([data.length, next_page]).toEqual([14, null]);
  for (const day of data) {
    const seats = Number(day["assigned_seat_count"]);
    expect(day["daily_adoption_rate"]).toBeCloseTo((Number(day["daily_active_user_count"]) / seats) * 100, 9);
    expect(Number(day["weekly_active_user_count"])).toBeGreaterThanOrEqual(Number(day["daily_active_user_count"]));
  }
});

test("users can be ranked by a metric, highest first unless the order says otherwise, over all pages", async () => {
  const mock = createMock({ seed: 7, now });
  const days = { starting_date: "2026-08-01", ending_date: "2026-08-15" };
  const counts = mock.ledger.analytics.users(days).map((row) => row.chat_message_count);
  const ranked = async (order: string) => {
    const query = `starting_date=${days.starting_date}&ending_date=${days.ending_date}&order_by=chat_metrics.message_count${order}&limit=4`;
    const first = (await read<Activity>(mock, "users", query)).body;
    const second = (await read<Activity>(mock, "users", `${query}&page=${first.next_page}`)).body;
    return [...first.data, ...second.data].map((row) => row.chat_metrics.message_count);
  };
  const ascending = counts.toSorted((a, b) => a - b);
  expect(new Set(counts).size).toBeGreaterThan(2);
  expect(await ranked("")).toEqual(ascending.toReversed().slice(0, 8));
  expect(await ranked("&order=desc")).toEqual(ascending.toReversed().slice(0, 8));
  expect(await ranked("&order=asc")).toEqual(ascending.slice(0, 8));
});

test("a summary of a group has no seats", async () => {
  const mock = createMock({ seed: 7, now });
  const query = `starting_date=2026-09-01&ending_date=2026-09-02&filter[]=rbac_group_id:${mock.organization.rbacGroups[0]}`;
  const [day] = (await read<Record<string, unknown>>(mock, "summaries", query)).body.data;
  expect(day).toMatchObject({ assigned_seat_count: null, pending_invite_count: null, daily_adoption_rate: null });
});

test.each([
  ["users", "date=2026-09-10"],
  ["users", "date=2025-12-31"],
  ["users", "date=2026-09-08&starting_date=2026-09-01"],
  ["users", "starting_date=2026-01-01&ending_date=2025-12-01"],
  ["users", "date=2026-09-08&filter[]=color:red"],
  ["users", "date=2026-09-08&group_by[]=user_id"],
  ["users", "date=2026-09-08&group_by[]=rbac_group_id&filter[]=project_id:claude_proj_1"],
  ["users", "date=2026-09-08&filter[]=rbac_group_id:rbac_group_1&filter[]=project_id:claude_proj_1"],
  ["users", "date=2026-09-08&order_by=color"],
  ["users", "date=2026-09-08&order_by=user"],
  ["users", "starting_date=2026-09-01&order_by=chat_metrics.distinct_conversation_count"],
  ["users", ""],
  ["summaries", "starting_date=2026-09-10&ending_date=2026-09-11"],
  ["summaries", ""],
])("analytics/%s?%s is rejected", async (path, query) => {
  const { status, body } = await read(createMock({ seed: 7, now }), path, query);
  expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
});
