import { faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { createUsageClient, type UsageClient } from "../../src/index.ts";
import { all, failure, setUp } from "./setup.ts";

const { mock, usage } = setUp("analytics");
const august = { starting_at: "2026-08-01", ending_at: "2026-08-15" };
const augustDays = { starting_date: "2026-08-01", ending_date: "2026-08-15" };

test("users are the ledger's, whatever a page holds", async () => {
  const truth = mock.ledger.analytics.users(augustDays);
  for (const limit of [1, 3, null]) {
    const { items, receipt } = await usage.analytics.users({ ...august, limit }).collect();
    expect(
      items.map((row) => ({
        user_id: row.user?.id,
        last_activity_date: row.last_activity_date,
        chat_message_count: row.chat_metrics.message_count,
        cowork_message_count: row.cowork_metrics.message_count,
        web_search_count: row.web_search_count,
      })),
    ).toEqual(truth);
    expect(receipt).toMatchObject({ complete: true, unrecognized: [] });
    expect(receipt.coverage).toMatchObject({ through: "2026-08-15T00:00:00Z", missing: [] });
  }
});

test("a single day has the users of its ledger, and counts of sessions", async () => {
  const items = await all(usage.analytics.users({ date: "2026-09-08" }));
  const truth = mock.ledger.analytics.users({ starting_date: "2026-09-08", ending_date: "2026-09-09" });
  expect(items.map(({ user }) => user?.id)).toEqual(truth.map(({ user_id: id }) => id));
  expect(items.some((row) => (row.claude_code_metrics.core_metrics.distinct_session_count ?? 0) > 0)).toBe(true);
});

test("summaries are the ledger's, one per day", async () => {
  const { items, receipt } = await usage.analytics.summaries(august).collect();
  expect(items).toMatchObject(mock.ledger.analytics.summaries(augustDays));
  expect(items).toHaveLength(14);
  expect(receipt).toMatchObject({ complete: true, pages: 1, unrecognized: [] });
  expect(receipt.coverage).toMatchObject({ through: "2026-08-15T00:00:00Z", settledThrough: "2026-08-11T00:00:00Z" });
});

test("a walk of users that stopped resumes without a row twice", async () => {
  const rows: unknown[] = [];
  let resume = "";
  for await (const page of usage.analytics.users({ ...august, limit: 2 }).pages()) {
    rows.push(...page.items);
    resume = page.resume ?? "";
    if (rows.length >= 4) break;
  }
  const rest = await all(usage.analytics.users({ ...august, limit: 2 }, { resume }));
  expect([...rows, ...rest]).toEqual(await all(usage.analytics.users(august)));
});

test("a member that comes twice is an error, because adding both would count it twice", async () => {
  const broken = setUp("analytics");
  broken.mock.inject(faults.repeatedRow({ endpoint: "analytics.users" }));
  expect(await failure(broken.usage.analytics.users(august).collect())).toMatchObject({ code: "duplicate_row" });
});

/** Answers every request with the same body. */
function saying(body: unknown): UsageClient {
  return createUsageClient({ apiKey: "key-of-a-test", fetch: async () => Response.json(body), clock: mock.clock });
}

async function summaryDays(): Promise<Record<string, unknown>[]> {
  const items = await all(usage.analytics.summaries({ starting_at: "2026-08-01", ending_at: "2026-08-04" }));
  return items.map((item) => ({ ...item }));
}

const threeDays = { starting_at: "2026-08-01", ending_at: "2026-08-04" };

test("the list named summaries of older responses is read like data; a list of another name is not", async () => {
  const items = await summaryDays();
  const { items: read, receipt } = await saying({ summaries: items }).analytics.summaries(threeDays).collect();
  expect(read).toEqual(items);
  expect(receipt.unrecognized).toEqual([]);
  const both = await saying({ data: items, summaries: [], next_page: null }).analytics.summaries(threeDays).collect();
  expect(both.items).toEqual(items);
  expect(both.receipt.unrecognized.map(({ path }) => path)).toEqual(["summaries"]);
  expect(await failure(saying({ days: items }).analytics.summaries(threeDays).collect())).toMatchObject({
    code: "bad_envelope",
  });
  expect(await failure(saying({ summaries: [] }).analytics.users(threeDays).collect())).toMatchObject({
    code: "bad_envelope",
  });
});

test("a day that the server leaves out at the end is missing, and one in between is an error", async () => {
  const items = await summaryDays();
  const { receipt } = await saying({ data: items.slice(0, 2), next_page: null })
    .analytics.summaries(threeDays)
    .collect();
  expect(receipt.coverage.missing).toEqual([
    { starting_at: "2026-08-03T00:00:00Z", ending_at: "2026-08-04T00:00:00Z" },
  ]);
  const gap = saying({ data: [items[0], items[2]], next_page: null }).analytics.summaries(threeDays);
  expect(await failure(gap.collect())).toMatchObject({ code: "bucket_gap" });
});

test("a count that may be missing stays missing or null, and any other count that is missing is an error", async () => {
  const [day] = await summaryDays();
  const oneDay = { starting_at: "2026-08-01", ending_at: "2026-08-02" };
  const read = (body: unknown) =>
    saying({ data: [body], next_page: null })
      .analytics.summaries(oneDay)
      .collect();
  const { claude_code_daily_active_user_count: _, ...without } = day ?? {};
  expect((await read(without)).items).toEqual([without]);
  const unmeasured = { ...day, claude_tag_daily_active_user_count: null };
  expect((await read(unmeasured)).items).toEqual([unmeasured]);
  for (const broken of [
    { ...day, daily_active_user_count: undefined },
    { ...day, daily_active_user_count: null },
    { ...day, daily_active_user_count: -1 },
    { ...day, daily_adoption_rate: "12" },
    { ...day, claude_code_daily_active_user_count: "12" },
  ])
    expect(await failure(read(broken))).toMatchObject({ code: "bad_row" });
});

test("an Admin key is refused, and the error says which key to use", async () => {
  const admin = setUp("admin");
  for (const report of [admin.usage.analytics.users(august), admin.usage.analytics.summaries(august)])
    expect(await failure(report.collect())).toMatchObject({
      code: "wrong_key",
      message: expect.stringContaining("read:analytics"),
    });
});
