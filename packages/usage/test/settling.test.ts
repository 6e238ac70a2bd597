import { expect, test } from "vitest";
import { lastDays, openReport, type ReportOptions } from "../src/index.ts";
import { type FakeServer, serverOf } from "./answers.ts";
import { bucketServer } from "./bucket-server.ts";
import { clientOf } from "./client.ts";
import { handClock } from "./hand-clock.ts";
import { rejectionOf } from "./pages.ts";

const window = (starting_at: string, ending_at: string): object => ({ starting_at, ending_at });

/** A client of a server with every bucket of the window, at a moment. */
const messagesAt = (now: string, params: object, options?: ReportOptions) =>
  clientOf(bucketServer(), { clock: handClock(Date.parse(now)) }).messages(params as never, options);

test("hours of usage settle one hour after their end", async () => {
  const hours = { starting_at: "2026-09-10T08:00:00Z", ending_at: "2026-09-10T14:00:00Z", bucket_width: "1h" };
  const { receipt } = await messagesAt("2026-09-10T14:20:00Z", hours).collect();
  expect(receipt.coverage).toMatchObject({
    through: "2026-09-10T14:00:00Z",
    settledThrough: "2026-09-10T13:00:00Z",
    settling: [window("2026-09-10T13:00:00Z", "2026-09-10T14:00:00Z")],
    partial: [],
  });
});

test("a bucket is settled exactly when its time is over", async () => {
  const day = { starting_at: "2026-09-09", ending_at: "2026-09-10" };
  const settled = async (now: string): Promise<unknown> =>
    (await messagesAt(now, day).collect()).receipt.coverage.settledThrough;
  expect(await settled("2026-09-10T00:59:59.999Z")).toBeNull();
  expect(await settled("2026-09-10T01:00:00Z")).toBe("2026-09-10T00:00:00Z");
});

test("a bucket that is still filling is partial, and does not settle yet", async () => {
  const { receipt } = await messagesAt("2026-09-10T14:20:00Z", {
    starting_at: "2026-09-08",
    include_running: true,
  }).collect();
  expect(receipt.coverage).toMatchObject({
    settledThrough: "2026-09-10T00:00:00Z",
    settling: [],
    partial: [window("2026-09-10T00:00:00Z", "2026-09-11T00:00:00Z")],
  });
});

test("settleMs overrides how long figures take; it is a whole number from 0", async () => {
  const days = { starting_at: "2026-09-01", ending_at: "2026-09-10" };
  const weekly = await messagesAt("2026-09-10T14:20:00Z", days, { settleMs: 7 * 86_400_000 }).collect();
  expect(weekly.receipt.coverage.settledThrough).toBe("2026-09-03T00:00:00Z");
  const never = await messagesAt("2026-09-10T14:20:00Z", days, { settleMs: 0 }).collect();
  expect(never.receipt.coverage.settling).toEqual([]);
  for (const settleMs of [-1, 0.5, "1h" as never, Number.NaN])
    expect(() => messagesAt("2026-09-10T14:20:00Z", days, { settleMs })).toThrow(/settleMs/);
});

const usageServer = (refreshed: string | null, rows: readonly object[] = []): FakeServer =>
  serverOf(() => ({ data: rows, has_more: false, next_page: null, data_refreshed_at: refreshed }));

const readMonth = async (refreshed: string | null) => {
  const clock = handClock(Date.parse("2026-09-10T14:20:00Z"));
  const report = clientOf(usageServer(refreshed), { clock }).analytics.usage({
    starting_at: "2026-07-20",
    ending_at: "2026-08-10",
  });
  return (await report.collect()).receipt.coverage;
};

test("a report without buckets settles as a whole, by the end of its window", async () => {
  expect(await readMonth("2026-09-09T00:00:00Z")).toMatchObject({
    through: "2026-08-10T00:00:00Z",
    settledThrough: "2026-08-10T00:00:00Z",
    settling: [],
  });
  expect(await readMonth("2026-09-08T23:59:00Z")).toMatchObject({
    settledThrough: null,
    settling: [window("2026-07-20T00:00:00Z", "2026-08-10T00:00:00Z")],
  });
  expect(await readMonth(null)).toMatchObject({ through: null, settledThrough: null, settling: [] });
});

const emptyAt = async (now: string, name: "messages" | "cost" | "claudeCode", params: object) => {
  const server = serverOf(() => new Error("a request was sent"));
  const usage = clientOf(server, { clock: handClock(Date.parse(now)), retry: { maxAttempts: 1 } });
  const report = openReport(usage, name, params);
  expect(report.plan()).toEqual({ requests: [], atLeast: 0 });
  const { items, receipt } = await report.collect();
  expect([items, receipt.requests, receipt.complete]).toEqual([[], 0, true]);
  expect(receipt.coverage).toMatchObject({ through: null, missing: [], partial: [], settling: [] });
  return receipt.window;
};

test("without an end, a window that starts in the running bucket is empty and complete, and sends nothing", async () => {
  const midnight = "2026-12-01T00:00:00Z";
  const empty = window(midnight, midnight);
  expect(await emptyAt("2026-12-01T08:00:00Z", "cost", { starting_at: "2026-12-01" })).toEqual(empty);
  expect(await emptyAt("2026-12-01T08:00:00Z", "messages", { starting_at: "2026-12-01T07:30:00Z" })).toEqual(empty);
  expect(await emptyAt(midnight, "messages", { starting_at: "2026-12-01" })).toEqual(empty);
  const hour = { starting_at: "2026-12-01T08:10:00Z", bucket_width: "1h" };
  expect(await emptyAt("2026-12-01T08:20:00Z", "messages", hour)).toEqual(
    window("2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"),
  );
});

const since = (starting_at: string): object => ({ starting_at });

const emptyOf = (day: string): object => window(`${day}T00:00:00Z`, `${day}T00:00:00Z`);

test("Claude Code: yesterday is running too until 01:00 UTC", async () => {
  expect(await emptyAt("2026-12-01T00:59:00Z", "claudeCode", since("2026-11-30"))).toEqual(emptyOf("2026-11-30"));
  expect(await emptyAt("2026-12-01T00:59:00Z", "claudeCode", since("2026-12-01"))).toEqual(emptyOf("2026-12-01"));
  expect(await emptyAt("2026-12-01T08:00:00Z", "claudeCode", since("2026-12-01"))).toEqual(emptyOf("2026-12-01"));
});

test("a start in the future is refused, as is an explicit end that is not after the start", async () => {
  const usage = clientOf(bucketServer(), { clock: handClock(Date.parse("2026-12-01T08:00:00Z")) });
  expect(() => usage.cost({ starting_at: "2026-12-02" })).toThrow(/in the future/);
  expect(() => usage.claudeCode({ starting_at: "2026-12-02" })).toThrow(/in the future/);
  expect(() => usage.cost({ starting_at: "2026-12-01", ending_at: "2026-12-01" })).toThrow(/not after the start/);
});

test("lastDays follows the client's clock, and now or a replaced bound fixes it", async () => {
  const clock = handClock(Date.parse("2026-09-10T14:20:00Z"));
  const usage = clientOf(bucketServer(), { clock });
  const read = async (params: object) => (await usage.messages(params as never).collect()).receipt.window;
  const week = window("2026-09-03T00:00:00Z", "2026-09-10T00:00:00Z");
  expect(await read(lastDays(7))).toEqual(week);
  expect(await read({ ...lastDays(7), group_by: ["model"] })).toEqual(week);
  expect(await read(lastDays(7, { now: "2026-09-05T12:00:00Z" }))).toEqual(
    window("2026-08-29T00:00:00Z", "2026-09-05T00:00:00Z"),
  );
  expect(await read({ ...lastDays(7), ending_at: "2026-09-05" })).toEqual(
    window("2026-09-03T00:00:00Z", "2026-09-05T00:00:00Z"),
  );
});

test("collectRows resolves to what rows() yields, with the receipt, or rejects", async () => {
  const params = { starting_at: "2026-05-01", ending_at: "2026-05-04", limit: 2 };
  const usage = clientOf(bucketServer());
  const yielded: unknown[] = [];
  for await (const row of usage.messages(params).rows()) yielded.push(row);
  const { rows, receipt } = await usage.messages(params).collectRows();
  expect(rows).toEqual(yielded);
  expect([rows.length, receipt.rows, receipt.complete]).toEqual([3, 3, true]);
  const broken = clientOf(bucketServer((page, _, number) => (number === 2 ? {} : page)));
  const error = await rejectionOf(broken.messages(params).collectRows());
  expect(error).toMatchObject({ code: "bad_envelope" });
  expect(error).not.toHaveProperty("resume");
});

test("a cursor that can't be put into a URL is a bad_envelope that says where to resume", async () => {
  const server = bucketServer((page) => JSON.stringify({ ...page, has_more: true, next_page: "x\ud800" }));
  const seen: unknown[] = [];
  const walk = async (): Promise<void> => {
    for await (const bucket of clientOf(server).messages({
      starting_at: "2026-05-01",
      ending_at: "2026-05-04",
      limit: 1,
    }))
      seen.push(bucket);
  };
  expect(await rejectionOf(walk())).toMatchObject({
    code: "bad_envelope",
    path: "next_page",
    resume: expect.any(String),
  });
});

const readWithBounds = (bounds: object) =>
  clientOf(
    bucketServer((page) => ({
      ...page,
      data: page.data.map((bucket) => ({ ...bucket, results: bucket.results.map((row) => ({ ...row, ...bounds })) })),
    })),
  )
    .messages({ starting_at: "2026-05-01", ending_at: "2026-05-02" })
    .collectRows();

test("a result row with other bounds than its bucket is a bad_row, with another spelling it is not", async () => {
  expect((await readWithBounds({ starting_at: "2026-05-01T00:00:00.000Z", ending_at: null })).rows[0]).toMatchObject(
    window("2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"),
  );
  for (const bounds of [
    { starting_at: "2020-01-01T00:00:00Z" },
    { ending_at: "2026-05-03T00:00:00Z" },
    { ending_at: 5 },
    { starting_at: "then" },
  ]) {
    expect(await rejectionOf(readWithBounds(bounds))).toMatchObject({
      code: "bad_row",
      path: expect.stringContaining("data[0].results[0]."),
    });
  }
});
