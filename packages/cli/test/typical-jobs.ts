import { join } from "node:path";
import { createUsageClient } from "@org/usage";
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
const nextDay = "2026-09-11T14:20:00Z";
const august = ["--month", "2026-08"];
const quarter = ["--from", "2026-06-01", "--to", "2026-09-01"];
const year = ["--from", "2025-09-10", "--to", "2026-09-10"];
const yearOfReport = ["report", "--from", "2025-09-01", "--to", "2026-09-01"];
const intoFile = ["--out", join(freshFolder(), "focus.csv")];

/** What people do with the command, and the requests that it must take. */
export interface TypicalJob {
  readonly name: string;
  readonly minimum: number;
  /** Does the job against a mock, and counts. */
  readonly requests: (served: Served) => Promise<number>;
}

export const typicalJobs: readonly TypicalJob[] = [
  job("a month by day", pages(31, "1d"), ["tokens", ...august, "--by", "day"]),
  job("a year by hour", pages(365 * 24, "1h"), ["api", "messages", ...year, "bucket_width=1h"]),
  job("a day of minutes", pages(24 * 60, "1m"), ["api", "messages", "--day", "2026-09-01", "bucket_width=1m"]),
  job("Claude Code for a quarter", 30 + 31 + 31, ["claude-code", ...quarter, "--no-names"]),
  // Workspaces, keys and members: lists of service accounts and groups need other keys.
  { name: "names", minimum: 3 * list, requests: requestsOfNames },
  { name: "the daily sync", minimum: 2 * pages(1, "1d"), requests: requestsOfDailySync },
  // Cost since the start of the window to compare with, tokens by key, the tokens of the bill, 30 days of Claude Code, and
  // the names of workspaces and keys, and members.
  job("the HTML report", pages(60, "1d") + pages(30, "1d") + pricedTokens + 30 + me + 3 * list, ["report"]),
  job("the HTML report of a year", pages(730, "1d") + pages(365, "1d") + pricedTokens + 365 + me, [
    ...yearOfReport,
    "--no-names",
  ]),
  job("idle keys", pages(30, "1d") + 2 * list, ["idle", "--only", "keys", "--last", "30d"]),
  job("month to date, with a budget", pages(9, "1d"), ["budget", "--limit", "1000"]),
  job("a bill reconciled", pages(31, "1d") + pricedTokens, ["reconcile", ...august]),
  // The default workspace has no ID in reports; it is what only one of two lists contains.
  job("a month as FOCUS", pages(31, "1d") + pricedTokens + me + 2 * list, ["export", "focus", ...august, ...intoFile]),
];

/** Does a job against its own mock. */
export async function countRequests({ requests }: TypicalJob): Promise<number> {
  const served = await serveMock({ now: at });
  try {
    return await requests(served);
  } finally {
    await served.close();
  }
}

function job(name: string, minimum: number, args: readonly string[]): TypicalJob {
  return { name, minimum, requests: (served) => requestsOf(served, args) };
}

async function requestsOf({ mock, env }: Served, args: readonly string[], now = at): Promise<number> {
  const before = mock.requests.length;
  const { code, stderr } = await usage(args, { env, now });
  // 2 and 3 say something about the figures: over a budget, unexplained charges.
  if (code === null || ![0, 2, 3].includes(code))
    throw new Error(`usage ${args.join(" ")} exited with ${code}: ${stderr}`);
  return mock.requests.length - before;
}

async function requestsOfNames({ mock, env }: Served): Promise<number> {
  const client = createUsageClient({ apiKey: mock.apiKey, baseUrl: env["ANTHROPIC_BASE_URL"] ?? "" });
  const before = mock.requests.length;
  await client.directory.names();
  return mock.requests.length - before;
}

/** The run of the day after a first run. */
async function requestsOfDailySync(served: Served): Promise<number> {
  const args = ["sync", "--to", `sqlite:${join(freshFolder(), "usage.db")}`];
  const first = await requestsOf(served, args);
  if (first !== me + 2 * pages(90, "1d")) throw new Error(`The first sync took ${first} requests.`);
  served.mock.advance("1d");
  // The organization is in the store by now.
  return requestsOf(served, args, nextDay);
}
