import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const source = new URL("../index.ts", import.meta.url).href;

/** Every way to name a moment, and what each report would ask the API for. */
const script = `
  import { analyticsUsageQuery, between, claudeCodeQuery, createUsageClient, day, lastDays, messagesQuery, month } from ${JSON.stringify(source)};
  const now = Date.parse("2026-03-29T23:30:00Z");
  const clock = { now: () => now, sleep: async () => {}, random: () => 0 };
  const usage = createUsageClient({ apiKey: "sk-ant-admin01-test", clock });
  const bounds = [
    day("2026-03-08"), month("2026-03"), lastDays(30, { now: new Date(now) }), between("2026-03-08T02:30:00-08:00", "2026-03-29"),
    { starting_at: "2026-03-08" }, { starting_at: "2026-03-08", include_running: true },
    { starting_at: new Date(Date.UTC(2026, 2, 8)), ending_at: { epochMilliseconds: Date.UTC(2026, 2, 9) } },
    { starting_at: "2026-03-08T00:00:00+05:30", ending_at: "2026-03-10T05:30:00+05:30" },
  ];
  const urls = (report) => report.plan().requests.map(({ url }) => url);
  const messages = bounds.map((window) => urls(usage.messages({ ...window, bucket_width: "1h" })));
  const others = [
    urls(usage.messages(messagesQuery(new Date(Date.UTC(2026, 2, 8)), "2026-03-29").bucketWidth("1m"))),
    urls(usage.claudeCode(claudeCodeQuery("2026-03-07", "2026-03-10"))),
    urls(usage.claudeCode({ date: "2026-03-08" })),
    urls(usage.cost(month("2026-03"))),
    urls(usage.cost({ starting_at: "2026-03-01" })),
    urls(usage.analytics.usage(analyticsUsageQuery("2026-03-01"))),
    urls(usage.enterprise.userCostReport({ starting_at: "2026-03-01" })),
  ];
  const refusals = ["2026-03-08T02:30:00", "2026-03-08T23:59:59Z"].map((starting_at) => {
    try { usage.cost({ starting_at }); } catch (error) { return error.message; }
  });
  console.log(JSON.stringify({ offset: new Date(now).getTimezoneOffset(), asked: [messages, others, refusals] }));
`;

async function askedIn(timeZone: string): Promise<{ offset: number; asked: unknown }> {
  const env = { ...process.env, TZ: timeZone };
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { env });
  return JSON.parse(stdout) as { offset: number; asked: unknown };
}

test("the same bytes are sent in every time zone", { timeout: 60_000 }, async () => {
  const zones = ["UTC", "America/Los_Angeles", "Asia/Kolkata"];
  const [utc, west, east] = await Promise.all(zones.map(askedIn));
  // Proves that the zones took effect.
  expect([utc?.offset, west?.offset, east?.offset]).toEqual([0, 420, -330]);
  expect(west?.asked).toEqual(utc?.asked);
  expect(east?.asked).toEqual(utc?.asked);
  expect(JSON.stringify(utc?.asked)).toContain(
    "starting_at=2026-03-08T00%3A00%3A00Z&ending_at=2026-03-09T00%3A00%3A00Z",
  );
});
