import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { serveCanned } from "./canned-server.ts";
import { demo, freshFolder, type Ran, usage } from "./usage.ts";

const { ledger, organization } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });

/** What workspaces cost from a day up to now, by the ledger. */
function costOf(from: string, to: string, workspaces?: readonly (string | null)[]): string {
  return ledger
    .cost({ starting_at: from, ending_at: to, group_by: ["workspace_id"] })
    .filter(({ workspace_id: id }) => workspaces === undefined || workspaces.includes(id))
    .reduce((sum, { amount }) => sum.plus(amount), new Decimal(0))
    .div(100)
    .toFixed();
}

const idOf = (name: string): string => organization.workspaces.find((each) => each.name === name)?.id ?? "";

async function run(budgets: object, flags: readonly string[] = [], env = demo, now?: string): Promise<Ran> {
  const folder = freshFolder();
  writeFileSync(join(folder, "budgets.json"), JSON.stringify({ budgets }));
  writeFileSync(
    join(folder, "teams.json"),
    JSON.stringify({ teams: { Search: { workspaces: ["Production", "Default workspace"] } } }),
  );
  const files = ["--budgets", join(folder, "budgets.json"), "--teams", join(folder, "teams.json")];
  return await usage(["budget", ...files, ...flags], { env, ...(now !== undefined && { now }) });
}

test("budgets of a team, a workspace and everything are the ledger's; the exit code is the worst verdict", async () => {
  const rules = [
    { team: "Search", limit: 1 },
    { workspace: "Research", per: "day", limit: 100_000 },
    { name: "All", per: "week", limit: 1_000_000 },
  ];
  const { code, stdout } = await run(rules, ["--format", "json"]);
  expect(code).toBe(3);
  const { rows } = JSON.parse(stdout) as { rows: readonly Readonly<Record<string, unknown>>[] };
  expect(rows).toMatchObject([
    {
      budget: "Search",
      period: "2026-09",
      verdict: "over",
      spent: costOf("2026-09-01", "2026-09-11", [idOf("Production"), null]),
      limit: "1",
    },
    { budget: "Research", period: "2026-09-09", spent: costOf("2026-09-09", "2026-09-10", [idOf("Research")]) },
    { budget: "All", period: "week of 2026-09-07", verdict: "under", spent: costOf("2026-09-07", "2026-09-11") },
  ]);
});

test.each([
  [[{ limit: 1_000_000 }], 0],
  [[{ limit: 1_000_000 }, { limit: 10_000 }], 2],
  [[{ limit: 1_000_000 }, { limit: 10_000, warn: 99 }], 0],
  [[{ limit: 10_000 }, { limit: 1 }], 3],
])("budgets %j exit with %i, by the worst of them", async (rules, expected) => {
  // About $8,500 are spent in September.
  const { code, stdout } = await run(rules);
  expect(code).toBe(expected);
  expect(stdout).toMatch(/^Budgets\n/);
});

test("today is judged if the server has it, and yesterday", async () => {
  const server = await serveCanned();
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const folder = freshFolder();
  writeFileSync(join(folder, "budgets.json"), JSON.stringify({ budgets: [{ per: "day", limit: "10.01" }] }));
  const args = ["budget", "--budgets", join(folder, "budgets.json"), "--format", "json"];
  const { code, stdout } = await usage(args, { env, now: "2026-06-15T10:20:00Z" });
  // $10 a day, which is more than 80 percent.
  expect(code).toBe(2);
  expect(JSON.parse(stdout).rows).toMatchObject([
    { period: "2026-06-14", spent: "10", verdict: "warn" },
    { period: "2026-06-15", spent: "10", verdict: "warn" },
  ]);
  await server.close();
});

test("missing days are not under a limit", async () => {
  const server = await serveCanned({ until: "2026-06-10T00:00:00Z" });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const folder = freshFolder();
  writeFileSync(join(folder, "budgets.json"), JSON.stringify({ budgets: [{ limit: 1000 }, { limit: 50 }] }));
  const args = ["budget", "--budgets", join(folder, "budgets.json"), "--format", "json"];
  const { code, stdout } = await usage(args, { env, now: "2026-06-15T10:20:00Z" });
  // $10 a day, of which the server has nine: that is over $50 whatever is missing, and not known to be under $1,000.
  expect(code).toBe(3);
  expect(JSON.parse(stdout).rows).toMatchObject([
    { verdict: "incomplete", spent: "90" },
    { verdict: "over", spent: "90" },
  ]);
  await server.close();
});

test.each([
  [[{ workspace: "Prodction", limit: 1 }], [], /budgets\[0\]\.workspace is invalid.*Did you mean Production\?/],
  [[{ limit: 1 }, { team: "Serch", limit: 1 }], [], /budgets\[1\]\.team is invalid.*Did you mean Search\?/],
  [[{ limit: 1 }], ["--month", "2026-08"], /--month cannot be combined with --budgets/],
  [[{ limit: 1 }], ["--limit", "5"], /--limit cannot be combined with --budgets/],
])("a mistake in budgets %j is named by its place", async (rules, flags, message) => {
  const { code, stdout, stderr } = await run(rules, flags);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(message);
});

// 2026-06-01 is a Monday: month, week and day begin together, and only yesterday is known.
test("on the first day of its period, a budget stays in the table without a figure", async () => {
  const server = await serveCanned({ until: "2026-06-01T00:00:00Z" });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const rules = [{ limit: 1000 }, { per: "week", limit: 1000 }, { per: "day", limit: 1000 }];
  const { code, stdout } = await run(rules, ["--format", "json"], env, "2026-06-01T10:20:00Z");
  expect(code).toBe(0);
  expect(JSON.parse(stdout).rows).toMatchObject([
    { period: "2026-06", spent: null, used: null, verdict: "under" },
    { period: "week of 2026-06-01", spent: null, used: null, verdict: "under" },
    { period: "2026-05-31", spent: "10", verdict: "under" },
  ]);
  const csv = await run(rules, ["--format", "csv"], env, "2026-06-01T10:20:00Z");
  expect(csv.stdout).toContain(",2026-06,under,,1000,,");
  expect(csv.stderr).toContain("No complete day yet in 2026-06 and week of 2026-06-01");
  const single = ["budget", "--limit", "1000", "--format", "csv"];
  expect((await usage(single, { env, now: "2026-06-01T10:20:00Z" })).stderr).toContain(
    "No complete day yet in 2026-06",
  );
  await server.close();
});

test("a day that is over and missing has no zero", async () => {
  const server = await serveCanned({ until: "2026-06-14T00:00:00Z" });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const { code, stdout } = await run(
    [{ limit: 1000 }, { per: "day", limit: 1000 }],
    ["--format", "json"],
    env,
    "2026-06-15T10:20:00Z",
  );
  expect(code).toBe(4);
  expect(JSON.parse(stdout).rows).toMatchObject([
    { period: "2026-06", spent: "130", verdict: "incomplete" },
    { period: "2026-06-14", spent: null, used: null, verdict: "incomplete" },
  ]);
  await server.close();
});

test("teams without budgets are refused", async () => {
  const { code, stderr } = await usage(["budget", "--teams", "teams.json", "--limit", "5"], { env: demo });
  expect([code, stderr]).toEqual([1, expect.stringContaining("--teams needs --budgets")]);
});

test("the verdict is to the cent, with every digit beside it", async () => {
  const spent = costOf("2026-09-01", "2026-09-10");
  const cents = new Decimal(spent).toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN);
  const { code, stdout } = await usage(["budget", "--limit", "1"], { env: demo });
  expect(code).toBe(3);
  const amounts = /^Over budget: \$([\d,.]+) of \$1\.00 \([\d,]+\.\d%\) spent in 2026-09, exactly \$([\d,.]+),/.exec(
    stdout,
  );
  expect(amounts?.slice(1).map((text) => text.replaceAll(",", ""))).toEqual([cents.toFixed(2), spent]);
});

test("a workspace without cost that can't be looked up is named: its budget might be about nothing", async () => {
  const refused = { status: 403, body: { type: "error", error: { type: "permission_error", message: "no access" } } };
  const server = await serveCanned({ answer: ({ path }) => (path.endsWith("/workspaces") ? refused : undefined) });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const rules = [{ workspace: "wrkspc_misspelled", limit: 5 }];
  const { code, stdout } = await run(rules, ["--format", "json"], env, "2026-06-15T10:20:00Z");
  await server.close();
  expect(code).toBe(0);
  const { rows, notes } = JSON.parse(stdout) as { rows: readonly object[]; notes: readonly string[] };
  expect(rows).toMatchObject([{ spent: "0" }]);
  expect(notes.join(" ")).toContain("budgets[0].workspace wrkspc_misspelled: no use in this window.");
});
