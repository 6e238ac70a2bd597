import { createMock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { serveCanned } from "./canned-server.ts";
import { demo, usage } from "./usage.ts";

const { ledger, organization } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });

/** What these tests read of a JSON document. */
interface Document {
  readonly complete: boolean;
  readonly missing: readonly unknown[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly total: Readonly<Record<string, string | number | null>> | null;
  readonly notes: readonly string[];
}

async function json(args: readonly string[], code = 0): Promise<Document> {
  const ran = await usage([...args, "--format", "json"], { env: demo });
  expect(ran.code, ran.stderr).toBe(code);
  return JSON.parse(ran.stdout) as Document;
}

const sum = (amounts: readonly (string | number | Decimal)[]): Decimal =>
  amounts.reduce<Decimal>((total, amount) => total.plus(amount), new Decimal(0));

const dollars = (rows: readonly { readonly amount: string }[]): Decimal =>
  sum(rows.map(({ amount }) => amount)).div(100);

test("idle keys are the active ones that the ledger has no tokens of", async () => {
  const window = { starting_at: "2026-09-08", ending_at: "2026-09-10" };
  const used = new Set(ledger.usage({ ...window, group_by: ["api_key_id"] }).map((row) => row.api_key_id));
  const active = organization.apiKeys.filter(({ archivedMs }) => archivedMs === null);
  const { rows } = await json(["idle", "--last", "2d", "--only", "keys"]);
  const idle = rows.map(({ id }) => String(id));
  expect(idle.length).toBeGreaterThan(0);
  for (const id of idle) expect(used.has(id)).toBe(false);
  // Expired keys are not active either: those that are left out are used, archived or expired.
  const others = active.filter(({ id }) => !used.has(id) && !idle.includes(id)).map(({ id }) => id);
  const { rows: keys } = await json(["directory", "keys"]);
  for (const id of others) expect(keys.find((key) => key["id"] === id)?.["status"]).not.toBe("active");
});

const env = (url: string) => ({ ANTHROPIC_BASE_URL: url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" });
const now = "2026-06-15T10:20:00Z";

const key = (id: string, status: string) => ({
  id,
  type: "api_key",
  name: id.slice("apikey_".length),
  status,
  partial_key_hint: null,
  created_at: "2026-01-02T03:04:05Z",
  expires_at: null,
  created_by: null,
  scope: { type: "workspace", workspace_id: "wrkspc_1" },
});

const member = (email: string) => ({
  id: `user_${email.split("@")[0]}`,
  type: "user",
  email,
  name: "",
  role: "claude_code_user",
  added_at: "2026-02-03T00:00:00Z",
});

const list = (data: readonly object[]) => ({
  status: 200,
  body: { data, has_more: false, first_id: null, last_id: null },
});

/** A server with three keys and two members: of these, apikey_used and dev@example.com are active. */
const people = (until?: string) =>
  serveCanned({
    tokens: { api_key_id: "apikey_used" },
    ...(until !== undefined && { until }),
    answer: ({ path }) => {
      if (path.endsWith("/api_keys")) {
        return list([key("apikey_used", "active"), key("apikey_quiet", "active"), key("apikey_gone", "archived")]);
      }
      return path.endsWith("/users") ? list([member("Dev@example.com"), member("cay@example.com")]) : undefined;
    },
  });

test("idle members and keys are listed once, in every format, and archived keys are not", async () => {
  const server = await people();
  for (const format of ["table", "json", "ndjson", "csv", "markdown", "html"]) {
    const { code, stdout, stderr } = await usage(["idle", "--last", "3d", "--format", format], {
      env: env(server.url),
      now,
    });
    expect(code, stderr).toBe(0);
    // Markdown has a backslash before the at sign.
    for (const name of ["quiet", "cay@example.com"]) expect(stdout.replaceAll("\\", "")).toContain(name);
    for (const name of ["apikey_used", "apikey_gone", "Dev@example.com"]) expect(stdout).not.toContain(name);
  }
  await server.close();
});

test("nothing is idle in days that are not served: the exit code and a note say that they are unknown", async () => {
  const server = await people("2026-06-01T00:00:00Z");
  const args = ["idle", "--last", "3d", "--only", "keys", "--format", "csv"];
  const { code, stdout, stderr } = await usage(args, { env: env(server.url), now });
  expect(code).toBe(4);
  expect(stdout.trim().split("\r\n")).toHaveLength(1);
  expect(stderr).toContain("missing, not zero");
  await server.close();
});

test("what a workspace cost and used is the ledger's, by day and in all", async () => {
  const window = { starting_at: "2026-09-01", ending_at: "2026-09-10" };
  const id = organization.workspaces.find(({ name }) => name === "Production")?.id;
  const cost = ledger.cost({ ...window, group_by: ["workspace_id"] }).filter((row) => row.workspace_id === id);
  const { rows, total } = await json(["who", "production", "--last", "9d"]);
  expect(rows.map(({ day }) => day)).toHaveLength(9);
  for (const row of rows) {
    const ofDay = cost.filter(({ starting_at: start }) => start.startsWith(String(row["day"])));
    expect(new Decimal(row["cost"] ?? "NaN").eq(dollars(ofDay))).toBe(true);
  }
  expect(new Decimal(total?.["cost"] ?? "NaN").eq(dollars(cost))).toBe(true);
  const usageRows = ledger.usage({ ...window, group_by: ["workspace_id"] }).filter((row) => row.workspace_id === id);
  expect(total?.["output_tokens"]).toBe(sum(usageRows.map((row) => row.output_tokens)).toNumber());
  const byModel = await json(["who", "production", "--last", "9d", "--by", "model"]);
  expect(sum(byModel.rows.map((row) => row["cost"] ?? "NaN")).eq(dollars(cost))).toBe(true);
});

test("the default workspace has null in the reports, and is found by either name", async () => {
  const window = { starting_at: "2026-09-08", ending_at: "2026-09-10" };
  const cost = ledger.cost({ ...window, group_by: ["workspace_id"] }).filter((row) => row.workspace_id === null);
  const { rows } = await json(["who", "default", "--last", "2d", "--by", "total"]);
  expect(new Decimal(rows[0]?.["cost"] ?? "NaN").eq(dollars(cost))).toBe(true);
});

test("what a key or a person cost is what the newer report attributes to them", async () => {
  const window = { starting_at: "2026-09-01", ending_at: "2026-09-10" };
  const cases = [
    ["batch-worker-02", "api_key_ids", organization.apiKeys.find(({ name }) => name === "batch-worker-02")?.id],
    [
      "developer-03@example.com",
      "actor_ids",
      organization.users.find(({ email }) => email === "developer-03@example.com")?.id,
    ],
  ] as const;
  for (const [name, filter, id] of cases) {
    const truth = ledger.analytics
      .cost({ ...window, [filter]: [id ?? ""] })
      .map(({ cost }) => ({ amount: cost.amount ?? "NaN" }));
    const { rows, total } = await json(["who", name, "--from", "2026-09-01", "--to", "2026-09-10"]);
    expect(rows).toHaveLength(9);
    expect(new Decimal(total?.["cost"] ?? "NaN").eq(dollars(truth))).toBe(true);
    expect(sum(rows.map((row) => row["cost"] ?? "NaN")).eq(dollars(truth))).toBe(true);
    expect(dollars(truth).gt(0)).toBe(true);
  }
});

test("a key that can't read the newer reports has tokens of an API key, and no cost instead of a zero", async () => {
  const server = await serveCanned({
    answer: ({ path }) => {
      if (path.endsWith("/api_keys")) return list([key("apikey_used", "active")]);
      if (!path.includes("/analytics/")) return undefined;
      return { status: 403, body: { type: "error", error: { type: "permission_error", message: "no" } } };
    },
  });
  const { code, stdout, stderr } = await usage(["who", "used", "--last", "2d", "--format", "csv"], {
    env: env(server.url),
    now,
  });
  expect(code, stderr).toBe(0);
  expect(stderr).toContain("only tokens are known");
  // 180 input and 30 output tokens a day.
  expect(stdout.split("\r\n").slice(1, 3)).toEqual([
    "2026-06-13,,210,180,30,0.2777777777777778",
    "2026-06-14,,210,180,30,0.2777777777777778",
  ]);
  expect(server.requests.at(-1)?.query.getAll("api_key_ids[]")).toEqual(["apikey_used"]);
  await server.close();
});

/** The ledger's cost of days, by workspace and model. */
function costOfDays(days: readonly string[]): Map<string, Decimal> {
  const groups = new Map<string, Decimal>();
  for (const day of days) {
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const rows = ledger.cost({ starting_at: day, ending_at: next, group_by: ["workspace_id", "description"] });
    for (const { workspace_id: workspace, model, amount } of rows) {
      const group = JSON.stringify([workspace, model]);
      groups.set(group, (groups.get(group) ?? new Decimal(0)).plus(new Decimal(amount).div(100)));
    }
  }
  return groups;
}

test.each([
  ["7d", ["2026-08-23", "2026-08-24", "2026-08-25", "2026-08-26", "2026-08-27", "2026-08-28", "2026-08-29"]],
  ["4w", ["2026-08-02", "2026-08-09", "2026-08-16", "2026-08-23"]],
])("a day is explained by the ledger's cost of it and of the %s before", async (before, days) => {
  const own = costOfDays(["2026-08-30"]);
  const then = costOfDays(days);
  const { rows, total } = await json(["explain", "--day", "2026-08-30", "--before", before]);
  const found = new Map<string, { now: Decimal; average: Decimal; change: Decimal }>();
  for (const row of rows) {
    const group = JSON.stringify([row["workspace_id"], row["model"]]);
    const earlier = found.get(group);
    const add = (name: "now" | "average" | "change"): Decimal =>
      new Decimal(row[name] ?? "NaN").plus(earlier?.[name] ?? 0);
    found.set(group, { now: add("now"), average: add("average"), change: add("change") });
  }
  expect(new Set(found.keys())).toEqual(new Set([...own.keys(), ...then.keys()]));
  for (const [group, { now: cost, average, change }] of found) {
    expect(cost.eq(own.get(group) ?? 0)).toBe(true);
    expect(
      average
        .minus((then.get(group) ?? new Decimal(0)).div(days.length))
        .abs()
        .lt("1e-8"),
    ).toBe(true);
    expect(change.eq(cost.minus(average))).toBe(true);
  }
  expect(new Decimal(total?.["now"] ?? "NaN").eq(sum([...own.values()]))).toBe(true);
  const changes = rows.map((row) => Number(row["change"]));
  expect(changes).toEqual(changes.toSorted((left, right) => right - left));
});

test("tokens of a day are explained by key, with the ledger's counts", async () => {
  const truth = ledger.usage({ starting_at: "2026-08-30", ending_at: "2026-08-31" });
  const { rows } = await json(["explain", "--tokens", "--by", "key", "--day", "2026-08-30"]);
  const { rows: day } = await json(["tokens", "--by", "key", "--day", "2026-08-30"]);
  expect(sum(day.map((row) => row["output_tokens"] ?? "NaN")).eq(sum(truth.map((row) => row.output_tokens)))).toBe(
    true,
  );
  for (const row of day) {
    expect(rows.find((one) => one["api_key_id"] === row["api_key_id"])?.["now"]).toBe(row["total_tokens"]);
  }
});

test.each([
  // Cost settles 48 hours after the end of a day, tokens after an hour.
  ["2026-09-10T14:20:00Z", [], "2026-09-07"],
  ["2026-09-10T00:00:00Z", [], "2026-09-07"],
  ["2026-09-09T23:59:59Z", [], "2026-09-06"],
  ["2026-09-10T14:20:00Z", ["--tokens"], "2026-09-09"],
  ["2026-09-10T00:30:00Z", ["--tokens"], "2026-09-08"],
])("at %s, usage explain %j explains %s, the last day that has settled", async (at, flags, day) => {
  const moment = { ...demo, USAGE_DEMO_NOW: at };
  const { code, stdout } = await usage(["explain", ...flags], { env: moment });
  expect(code).toBe(0);
  expect(stdout).toContain(` of ${day} by `);
  expect(stdout).toContain(`${day} is the last day that has settled`);
  expect(stdout).not.toContain("May still change");
  const later = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  if (later < at.slice(0, 10)) {
    const explicit = await usage(["explain", ...flags, "--day", later], { env: moment });
    expect([explicit.code, explicit.stdout]).toEqual([0, expect.stringContaining(`May still change: ${later}`)]);
    expect(explicit.stdout).not.toContain("is the last day that has settled");
  }
});

test("a day that the server lacks is unknown, and ends with 4", async () => {
  const server = await serveCanned({ until: "2026-06-12T00:00:00Z" });
  const { code, stdout } = await usage(["explain", "--format", "json"], { env: env(server.url), now });
  expect(code).toBe(4);
  const document = JSON.parse(stdout) as Document;
  expect(document.rows).toEqual([]);
  expect(Object.values(document.total ?? {}).every((figure) => figure === null)).toBe(true);
  expect(document.missing).not.toEqual([]);
  await server.close();
});

test.each([
  [["explain", "--day", "2026-06-15"], /--day is invalid: got "2026-06-15", which is not over yet/],
  [["explain", "--before", "9"], /Did you mean 9d\?/],
  [["explain", "--by", "day"], /compares one day with others/],
  [["explain", "--by", "key"], /usage/],
  [["idle", "--only", "seats"], /keys, members/],
  [["idle", "--month", "2026-07"], /running month is 2026-06/],
  [["who"], /missing required argument|name/],
  [["who", "apikey_1", "--from", "2025-06-01", "--to", "2025-06-05"], /2026-01-01|365/],
])("usage %s is refused before any request", async (args, message) => {
  const server = await serveCanned();
  const { code, stdout, stderr } = await usage(args, { env: env(server.url), now });
  expect({ code, stdout, requests: server.requests.length }).toEqual({ code: 1, stdout: "", requests: 0 });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  await server.close();
});

test("an ambiguous name and an unknown name are refused with the fix", async () => {
  const twice = await usage(["who", "evals-01"], { env: demo });
  expect(twice).toMatchObject({ code: 1, stdout: "" });
  expect(twice.stderr).toMatch(/several .* have that name: apikey_\w+, apikey_\w+\. Use an ID\./);
  const misspelled = await usage(["who", "prodction"], { env: demo });
  expect(misspelled.stderr).toContain("Did you mean Production?");
});
