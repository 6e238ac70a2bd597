import { join } from "node:path";
import { createUsageClient } from "@org/usage";
import { expect, test } from "vitest";
import { serveMock, type Served } from "./server.ts";
import { freshFolder, usage } from "./usage.ts";

/**
 * Rate limits belong to the whole organization, so requests are what a job costs. The minimum of each follows from the
 * API's limits only: buckets per page by width, one UTC day per request of Claude Code, entries per page of a list, and
 * five dimensions per query.
 */
const perPage = { "1d": 31, "1h": 168, "1m": 1440 };
const pages = (buckets: number, width: keyof typeof perPage): number => Math.ceil(buckets / perPage[width]);
/** The organization of the mock has fewer entries than fit a page. */
const list = 1;
/** The organization of the key. */
const me = 1;
/** Tokens priced by six dimensions: all of them by five, and those of fast mode again. */
const pricedTokens = 2 * pages(31, "1d");

const at = "2026-09-10T14:20:00Z";
const august = ["--month", "2026-08"];

interface Job {
  readonly name: string;
  readonly args: readonly string[];
  readonly minimum: number;
}

const jobs: readonly Job[] = [
  { name: "a month by day", args: ["tokens", ...august, "--by", "day"], minimum: pages(31, "1d") },
  {
    name: "a year by hour",
    args: ["api", "messages", "--from", "2025-09-10", "--to", "2026-09-10", "bucket_width=1h"],
    minimum: pages(365 * 24, "1h"),
  },
  {
    name: "a day of minutes",
    args: ["api", "messages", "--day", "2026-09-01", "bucket_width=1m"],
    minimum: pages(24 * 60, "1m"),
  },
  {
    name: "Claude Code for a quarter",
    args: ["claude-code", "--from", "2026-06-01", "--to", "2026-09-01", "--no-names"],
    minimum: 30 + 31 + 31,
  },
  { name: "month to date, with a budget", args: ["budget", "--limit", "1000"], minimum: pages(9, "1d") },
  { name: "a bill reconciled", args: ["reconcile", ...august], minimum: pages(31, "1d") + pricedTokens },
  {
    name: "a month as FOCUS",
    args: ["export", "focus", ...august, "--out", join(freshFolder(), "focus.csv")],
    // The default workspace has no ID in reports; it is what only one of two lists contains.
    minimum: pages(31, "1d") + pricedTokens + me + 2 * list,
  },
  {
    name: "the HTML report",
    args: ["report"],
    // Cost since the start of the window to compare with, tokens by key, the tokens of the bill, 30 days of Claude Code,
    // and the names of workspaces and keys, and members.
    minimum: pages(60, "1d") + pages(30, "1d") + pricedTokens + 30 + me + 3 * list,
  },
  {
    name: "the HTML report of a year",
    args: ["report", "--from", "2025-09-01", "--to", "2026-09-01", "--no-names"],
    minimum: pages(730, "1d") + pages(365, "1d") + pricedTokens + 365 + me,
  },
  {
    name: "idle keys",
    args: ["idle", "--only", "keys", "--last", "30d"],
    minimum: pages(30, "1d") + 2 * list,
  },
];

async function requestsOf({ mock, env }: Served, args: readonly string[], now = at): Promise<number> {
  const before = mock.requests.length;
  const { code, stderr } = await usage(args, { env, now });
  // 2 and 3 say something about the figures: over a budget, unexplained charges.
  expect([0, 2, 3], stderr).toContain(code);
  return mock.requests.length - before;
}

test.each(jobs)("$name takes $minimum requests, the minimum", async ({ args, minimum }) => {
  const served = await serveMock();
  expect(await requestsOf(served, args)).toBe(minimum);
  await served.close();
});

test("names take one request per page of each list", async () => {
  const { mock, env, close } = await serveMock();
  const client = createUsageClient({ apiKey: mock.apiKey, baseUrl: env["ANTHROPIC_BASE_URL"] ?? "" });
  const before = mock.requests.length;
  await client.directory.names();
  const paths = mock.requests.slice(before).map(({ url }) => new URL(url).pathname);
  // Workspaces, keys and members: lists of service accounts and groups need other keys.
  expect(paths.length).toBeGreaterThanOrEqual(3);
  expect(paths).toHaveLength(new Set(paths).size * list);
  await close();
});

test("the daily run of usage sync takes one request per stream", async () => {
  const served = await serveMock();
  const args = ["sync", "--to", `sqlite:${join(freshFolder(), "usage.db")}`];
  const quarter = pages(90, "1d");
  expect(await requestsOf(served, args)).toBe(me + 2 * quarter);
  served.mock.advance("1d");
  // The organization is in the store by now.
  expect(await requestsOf(served, args, "2026-09-11T14:20:00Z")).toBe(2 * pages(1, "1d"));
  await served.close();
});
