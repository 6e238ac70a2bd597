import { createMock } from "@org/usage-mock";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CannedServer, serveCanned } from "./canned-server.ts";
import { demo, usage } from "./usage.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const { ledger } = mock;

/** What a span of days cost, by the ledger, summed by another library than the command's. */
function costOf(from: string, to: string, workspace?: string | null): string {
  const rows = ledger.cost({ starting_at: from, ending_at: to, group_by: ["workspace_id"] });
  return rows
    .filter(({ workspace_id: id }) => workspace === undefined || id === workspace)
    .reduce((sum, { amount }) => sum.plus(amount), new Decimal(0))
    .div(100)
    .toFixed();
}

/** The output tokens of days of Los Angeles: midnight there is 07:00 UTC in summer. */
function output(from: string, to: string): number {
  const window = { starting_at: `${from}T07:00:00Z`, ending_at: `${to}T07:00:00Z`, bucket_width: "1h" } as const;
  return ledger.usage(window).reduce((sum, row) => sum + row.output_tokens, 0);
}

/** What a kind of charge cost. */
function chargesOf(kind: string, from: string, to: string): string {
  return ledger
    .cost({ starting_at: from, ending_at: to, group_by: ["description"] })
    .filter(({ cost_type: type }) => type === kind)
    .reduce((sum, { amount }) => sum.plus(amount), new Decimal(0))
    .div(100)
    .toFixed();
}

interface Document {
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly total: Readonly<Record<string, string | number | null>>;
  readonly notes: readonly string[];
}

async function json(args: readonly string[], env = demo, now?: string): Promise<Document> {
  const clock = now === undefined ? {} : { now };
  const { code, stdout, stderr } = await usage([...args, "--format", "json"], { env, ...clock });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Document;
}

const nextDay = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

test("weeks begin on Monday and are the ledger's; a part of a week says how many days it has", async () => {
  const { rows, total, notes } = await json(["cost", "--by", "week", "--from", "2026-08-12", "--to", "2026-09-07"]);
  // 10, 17, 24 and 31 August 2026 were Mondays.
  expect(rows.map(({ week, days, cost }) => [week, days, cost])).toEqual([
    ["2026-08-10", 5, costOf("2026-08-12", "2026-08-17")],
    ["2026-08-17", 7, costOf("2026-08-17", "2026-08-24")],
    ["2026-08-24", 7, costOf("2026-08-24", "2026-08-31")],
    ["2026-08-31", 7, costOf("2026-08-31", "2026-09-07")],
  ]);
  expect(total["cost"]).toBe(costOf("2026-08-12", "2026-09-07"));
  expect(notes).toContain("Weeks begin on Monday, in UTC. The window has only 5 of 7 days of 2026-08-10.");
});

test("months and weekdays are the ledger's", async () => {
  const months = await json(["cost", "--by", "month", "--from", "2026-06-01"]);
  expect(months.rows.map(({ month, days, cost }) => [month, days, cost])).toEqual([
    ["2026-06", 30, costOf("2026-06-01", "2026-07-01")],
    ["2026-07", 31, costOf("2026-07-01", "2026-08-01")],
    ["2026-08", 31, costOf("2026-08-01", "2026-09-01")],
    ["2026-09", 9, costOf("2026-09-01", "2026-09-10")],
  ]);
  const { rows } = await json(["cost", "--by", "weekday", "--from", "2026-08-17", "--to", "2026-08-31"]);
  const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const truth = names.map((name, index) => {
    const days = ["2026-08-17", "2026-08-24"].map((monday) => nextDay(monday, index));
    return [name, 2, days.reduce((sum, day) => sum.plus(costOf(day, nextDay(day, 1))), new Decimal(0)).toFixed()];
  });
  expect(rows.map(({ weekday, days, cost }) => [weekday, days, cost])).toEqual(truth);
});

test("a local week is the ledger's hours between two local midnights", async () => {
  const args = [
    "tokens",
    "--by",
    "week",
    "--from",
    "2026-08-17",
    "--to",
    "2026-08-31",
    "--timezone",
    "America/Los_Angeles",
  ];
  const { rows, notes } = await json(args);
  expect(rows.map(({ week, output_tokens: tokens }) => [week, tokens])).toEqual([
    ["2026-08-17", output("2026-08-17", "2026-08-24")],
    ["2026-08-24", output("2026-08-24", "2026-08-31")],
  ]);
  expect(notes).toContain("Weeks begin on Monday, in America/Los_Angeles.");
});

test.each(["workspace,month", "week,model", "weekday,workspace"])(
  "rows by %s add up to the ledger's total",
  async (by) => {
    const { rows, total } = await json(["cost", "--by", by]);
    const sum = rows.reduce((all, { cost }) => all.plus(String(cost)), new Decimal(0));
    expect(sum.toFixed()).toBe(costOf("2026-08-11", "2026-09-10"));
    expect(total["cost"]).toBe(sum.toFixed());
  },
);

test("--compare previous is the ledger's difference, by group and in total", async () => {
  const { rows, total, notes } = await json([
    "cost",
    "--month",
    "2026-08",
    "--by",
    "workspace",
    "--compare",
    "previous",
  ]);
  expect(rows.length).toBeGreaterThan(3);
  for (const { workspace_id: id, cost, previous_cost: before, change, change_rate: rate } of rows) {
    const truth = costOf("2026-07-01", "2026-08-01", id as string | null);
    expect([cost, before]).toEqual([costOf("2026-08-01", "2026-09-01", id as string | null), truth]);
    const difference = new Decimal(String(cost)).minus(truth);
    expect(change).toBe(difference.toFixed());
    expect(rate).toBe(difference.div(truth).toDecimalPlaces(3, Decimal.ROUND_HALF_EVEN).toFixed(3));
  }
  expect(total["previous_cost"]).toBe(costOf("2026-07-01", "2026-08-01"));
  expect(notes).toContain("Compared with 2026-07-01 to 2026-08-01.");
});

test.each([
  // In UTC: 2026-08-11 to 2026-09-10 has five of Tuesday and Wednesday, the 30 days before five of Sunday and Monday.
  [
    ["--by", "weekday"],
    "Days in this window and in the one before: Monday 4 and 5, Tuesday 5 and 4, Wednesday 5 and 4, Sunday 4 and 5.",
  ],
  [["--by", "model", "--last", "1d"], "Before: May still change: 2026-09-08 to 2026-09-09, which has not settled yet."],
  [["--by", "day", "--last", "1d"], "Before: May still change: 2026-09-08 to 2026-09-09, which has not settled yet."],
])("usage cost %j --compare previous says what makes the change less certain", async (args, words) => {
  const { notes } = await json(["cost", ...args, "--compare", "previous"]);
  expect(notes).toContain(words);
});

test("the running month is compared with the same days of the month before", async () => {
  const { rows } = await json(["cost", "--month", "2026-09", "--by", "total", "--compare", "previous"]);
  expect(rows[0]).toMatchObject({
    cost: costOf("2026-09-01", "2026-09-10"),
    previous_cost: costOf("2026-08-01", "2026-08-10"),
  });
});

test("by month, each month is compared with the one before it, if both are whole", async () => {
  const args = ["cost", "--by", "month", "--from", "2026-07-01", "--compare", "previous"];
  const { rows, notes } = await json(args);
  expect(rows.map(({ month, previous_cost: before }) => [month, before])).toEqual([
    ["2026-07", costOf("2026-06-01", "2026-07-01")],
    ["2026-08", costOf("2026-07-01", "2026-08-01")],
    ["2026-09", null],
  ]);
  expect(notes.join(" ")).toContain("No change is shown for 2026-09");
});

test("tokens are compared too, in local days", async () => {
  const args = ["tokens", "--day", "2026-09-08", "--timezone", "America/Los_Angeles", "--by", "total"];
  const { rows } = await json([...args, "--compare", "previous"]);
  const tokens = async (day: string): Promise<unknown> => {
    const document = await json(["tokens", "--day", day, "--timezone", "America/Los_Angeles", "--by", "total"]);
    return document.rows[0]?.["total_tokens"];
  };
  expect(rows[0]).toMatchObject({
    total_tokens: await tokens("2026-09-08"),
    previous_total_tokens: await tokens("2026-09-07"),
  });
});

let everything: CannedServer;
beforeAll(async () => {
  everything = await serveCanned();
});
afterAll(() => everything.close());

const key = { ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
const now = "2026-06-15T10:20:00Z";

test("no change is shown if a side is not served, and the note says why; the figures stay", async () => {
  const server = await serveCanned({ until: "2026-03-04T00:00:00Z" });
  const env = { ...key, ANTHROPIC_BASE_URL: server.url };
  const args = ["cost", "--from", "2026-03-03", "--to", "2026-03-05", "--by", "total", "--compare", "previous"];
  const { rows, notes } = await json(args, env, now);
  expect(rows[0]).toMatchObject({ cost: "10", previous_cost: null, change: null, change_rate: null });
  expect(notes.join(" ")).toContain("one of the two windows is not covered completely");
  await server.close();
});

test("a group that only the time before has is a row: zero now, and its change", async () => {
  // The server has tokens of another model before 3 March.
  const early = { ...key, ANTHROPIC_BASE_URL: everything.url };
  const server = await serveCanned({ idle: (start) => start >= "2026-03-03" });
  const env = { ...key, ANTHROPIC_BASE_URL: server.url };
  const args = ["tokens", "--day", "2026-03-03", "--by", "model", "--compare", "previous"];
  const { rows } = await json(args, env, now);
  const [before] = (await json(["tokens", "--day", "2026-03-02", "--by", "model"], early, now)).rows;
  const tokens = Number(before?.["total_tokens"]);
  expect(tokens).toBeGreaterThan(0);
  expect(rows).toEqual([
    expect.objectContaining({ total_tokens: 0, previous_total_tokens: tokens, change: -tokens, change_rate: "-1.000" }),
  ]);
  await server.close();
});

test.each([
  [["tokens", "--by", "hour", "--compare", "previous"], "Use --by day"],
  [["cost", "--by", "day,week"], "one bucket width"],
  [["rates", "--by", "week"], "usage rates has"],
  [["cost", "--compare", "last"], "previous"],
])("usage %j is refused before a request", async (args, words) => {
  const server = await serveCanned();
  const { code, stderr } = await usage(args, { env: { ...key, ANTHROPIC_BASE_URL: server.url }, now });
  expect(code).toBe(1);
  expect(stderr).toContain(words);
  expect(server.requests).toEqual([]);
  await server.close();
});

test("charges without a model are compared by their kind, as tables show them", async () => {
  const args = ["cost", "--month", "2026-08", "--by", "model", "--compare", "previous", "--csv", "excel", "--quiet"];
  const { stdout } = await usage(args, { env: demo });
  const rows = parse<Record<string, string>>(stdout, { columns: true, bom: true });
  const kinds = { "Web search": "web_search", "Code execution": "code_execution", "Session hours": "session_usage" };
  for (const [words, kind] of Object.entries(kinds)) {
    const [august, july] = [chargesOf(kind, "2026-08-01", "2026-09-01"), chargesOf(kind, "2026-07-01", "2026-08-01")];
    expect(rows.find(({ Model }) => Model === words)).toMatchObject({ "Cost (USD)": august, "Before (USD)": july });
  }
  const sum = rows.reduce((all, row) => all.plus(row["Before (USD)"] ?? ""), new Decimal(0));
  expect(sum.toFixed()).toBe(costOf("2026-07-01", "2026-08-01"));
});

interface WireRecord {
  readonly terminal_type: string;
  readonly core_metrics: { readonly num_sessions: number };
}

/** Sessions by terminal, as the API sends the records of some days. */
async function sessionsOf(days: readonly string[]): Promise<Record<string, number>> {
  const sessions: Record<string, number> = {};
  for (const day of days) {
    const url = `https://api.anthropic.com/v1/organizations/usage_report/claude_code?starting_at=${day}&limit=1000`;
    const headers = { "x-api-key": mock.apiKey, "anthropic-version": "2023-06-01" };
    const { data } = (await (await mock.fetch(url, { headers })).json()) as { data: readonly WireRecord[] };
    for (const { terminal_type: terminal, core_metrics: metrics } of data) {
      sessions[terminal] = (sessions[terminal] ?? 0) + metrics.num_sessions;
    }
  }
  return sessions;
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

test("Claude Code is compared with the window before, and by day with the day before", async () => {
  const flags = ["--from", "2026-09-07", "--to", "2026-09-09", "--compare", "previous"];
  const current = await sessionsOf(["2026-09-07", "2026-09-08"]);
  const before = await sessionsOf(["2026-09-05", "2026-09-06"]);
  const { rows } = await json(["claude-code", "--by", "terminal", ...flags]);
  expect(Object.keys(current).length).toBeGreaterThan(1);
  expect(new Set(rows.map((row) => row["terminal_type"]))).toEqual(new Set(Object.keys({ ...current, ...before })));
  for (const { terminal_type: name, sessions, previous_sessions, change } of rows) {
    const [count, earlier] = [current[String(name)] ?? 0, before[String(name)] ?? 0];
    expect([sessions, previous_sessions, change]).toEqual([count, earlier, count - earlier]);
  }
  const byDay = await json(["claude-code", "--by", "day", ...flags]);
  const days = ["2026-09-06", "2026-09-07", "2026-09-08"];
  const counts = await Promise.all(days.map(async (day) => sumOf(await sessionsOf([day]))));
  expect(byDay.rows.map(({ sessions, previous_sessions }) => [sessions, previous_sessions])).toEqual([
    [counts[1], counts[0]],
    [counts[2], counts[1]],
  ]);
  // By model there are zeros for what only one side has.
  const byModel = await usage(["claude-code", "--by", "model", "--month", "2026-08", "--compare", "previous"], {
    env: demo,
  });
  expect([byModel.code, byModel.stdout]).toEqual([0, expect.stringMatching(/claude-opus-4-6 +\$0\.00 +\$[\d.]+ +-\$/)]);
});
