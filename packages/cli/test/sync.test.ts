import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { faults } from "@org/usage-mock";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../sync/test/support/postgres-server.ts";
import { type Served, serveMock } from "./server.ts";
import { bin, demo, environment, freshFolder, usage, shell } from "./usage.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());

/** The real moment, because a SQLite store takes its time from the machine. */
const now = new Date().toISOString().slice(0, 19) + "Z";
const since = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);

interface Summary {
  readonly skipped: boolean;
  readonly interrupted: boolean;
  readonly requests: number;
  readonly streams: readonly { readonly stream: string; readonly days: number; readonly missing: readonly string[] }[];
}

test("a dry run prints the plan and the number of requests, sends none, and creates nothing", async () => {
  const folder = freshFolder();
  const { mock, env, close } = await serveMock({ now });
  const to = `sqlite:${join(folder, "usage.db")}`;
  const { code, stdout } = await usage(["sync", "--to", to, "--dry-run", "--since", since, "--format", "json"], {
    env,
  });
  await close();

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ requests_at_least: 2, units: [{ stream: "cost" }, { stream: "usage" }] });
  expect(mock.requests).toHaveLength(0);
  expect(readdirSync(folder)).toEqual([]);
});

test("a sync fills the tables exactly, and the next one takes one request per stream", async () => {
  const folder = freshFolder();
  const file = join(folder, "usage.db");
  const { mock, env, close } = await serveMock({ now });
  const args = ["sync", "--to", `sqlite:${file}`, "--since", since, "--format", "json"];
  const first = await usage(args, { env });
  const second = await usage(args, { env });
  const status = await usage(["sync", "status", "--to", `sqlite:${file}`, "--since", since, "--format", "json"]);
  await close();

  expect([first.code, second.code, status.code], first.stderr).toEqual([0, 0, 0]);
  expect(first.stderr).toBe("");
  expect((JSON.parse(second.stdout) as Summary).requests).toBe(2);
  // The first run asks which organization the key belongs to; later ones see it in the answers. Usage of 10 days is one page.
  expect(mock.requests.map(({ url }) => new URL(url).pathname.split("/").at(-1))).toEqual([
    "me",
    "cost_report",
    "messages",
    "cost_report",
    "messages",
  ]);
  expect(JSON.parse(status.stdout)).toMatchObject([
    { stream: "cost", days: 10 },
    { stream: "usage", days: 10 },
  ]);
  const database = new DatabaseSync(file);
  const rows = database.prepare("select cost from cost").all();
  const truth = mock.ledger.cost({ starting_at: since, group_by: ["workspace_id", "description"] });
  expect(rows).toHaveLength(truth.length);
  expect(readdirSync(folder)).toEqual(["usage.db"]);
});

test("the key of another organization stores nothing, also if it is noticed by the answers only", async () => {
  const file = join(freshFolder(), "usage.db");
  const args = ["sync", "--to", `sqlite:${file}`, "--since", since, "--verify", "10d"];
  const first = await serveMock({ now });
  await usage(args, { env: first.env });
  await first.close();
  const costs = (): unknown[] => {
    const database = new DatabaseSync(file);
    const rows = database.prepare("select organization_id, day, cost, read_at from cost order by 1, 2, 3").all();
    database.close();
    return rows;
  };
  const before = costs();
  const other = await serveMock({ now, seed: 8 });
  const { code, stdout, stderr } = await usage(args, { env: other.env });
  const unit = JSON.stringify({ ...(await planOf(file, other.env))[0] });
  const single = await usage(["sync", "unit", "--to", `sqlite:${file}`], { env: other.env, stdin: unit });
  await other.close();

  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    /^usage: usage_meta in \S+ says organization \S+; the API answered for \S+\. Use another schema, /,
  );
  expect(stderr).toContain(other.mock.organization.id);
  expect(other.mock.requests).toHaveLength(2);
  expect([single.code, single.stdout]).toEqual([1, ""]);
  expect(costs()).toEqual(before);
});

/** The units of a plan that reads 10 days again. */
async function planOf(file: string, env: Served["env"]): Promise<object[]> {
  const args = ["sync", "--to", `sqlite:${file}`, "--since", since, "--verify", "10d", "--dry-run", "--format", "json"];
  const { stdout } = await usage(args, { env });
  return (JSON.parse(stdout) as { readonly units: object[] }).units;
}

test("answers that name no organization cost a request for it, once per run", async () => {
  const file = join(freshFolder(), "usage.db");
  const args = ["sync", "--to", `sqlite:${file}`, "--since", since, "--format", "json"];
  const { mock, env, close } = await serveMock({ now, without: "anthropic-organization-id" });
  await usage(args, { env });
  const second = await usage(args, { env });
  await close();
  const other = await serveMock({ now, seed: 8, without: "anthropic-organization-id" });
  const third = await usage(args, { env: other.env });
  await other.close();

  expect([second.code, (JSON.parse(second.stdout) as Summary).requests]).toEqual([0, 2]);
  expect(mock.requests.filter(({ url }) => url.endsWith("/me"))).toHaveLength(2);
  expect([third.code, third.stdout]).toEqual([1, ""]);
  expect(third.stderr).toContain(`the API answered for ${other.mock.organization.id}`);
});

test("a table on the terminal says what was done", async () => {
  const { code, stdout } = await usage(["sync", "--to", `parquet:${freshFolder()}`, "--since", "2026-09-01"], {
    env: demo,
  });

  expect(code).toBe(0);
  expect(stdout).toMatch(/^In step: 2 requests\n/);
  expect(stdout).toMatch(/cost +9 +9/);
});

test("status counts from --since, or else from the first stored day, and names it", async () => {
  const file = join(freshFolder(), "usage.db");
  const { env, close } = await serveMock({ now });
  const store = ["--to", `sqlite:${file}`, "--streams", "cost", "--format", "json"];
  await usage(["sync", ...store, "--since", since], { env });
  await close();
  const typed = await usage(["sync", "status", ...store, "--since", since]);
  const untyped = await usage(["sync", "status", ...store]);
  const earlier = await usage(["sync", "status", ...store, "--since", "2026-01-01"]);

  expect(JSON.parse(typed.stdout)).toMatchObject([{ since, days: 10, complete_through: now.slice(0, 10) }]);
  expect(JSON.parse(untyped.stdout)).toEqual(JSON.parse(typed.stdout));
  // Days before the first stored one are missing if they are asked for.
  expect(JSON.parse(earlier.stdout)).toMatchObject([{ since: "2026-01-01", days: 10, complete_through: null }]);
});

test("status of a store without days says that it is empty", async () => {
  const folder = freshFolder();
  const { stdout } = await usage(["sync", "status", "--to", `sqlite:${join(folder, "typo.db")}`]);
  expect(stdout).toContain("Nothing of these streams is stored there yet.");
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["sqlite:broken.db", "broken.db is not a SQLite file"],
  ["sqlite:torn.db", "The SQLite file torn.db is damaged"],
  ["sqlite:.", "can't be opened as a SQLite file"],
  ["parquet:tables", join("tables", "cost", "2026-09-01.parquet is damaged")],
  ["parquet:meta", join("meta", "usage_meta.json is damaged")],
])("a store that is broken is named: %s", async (to, message) => {
  const folder = freshFolder();
  writeFileSync(join(folder, "broken.db"), "This is not a database. ".repeat(100));
  await shell(`cd ${folder} && usage sync --to sqlite:torn.db --since 2026-09-01`, demo);
  writeFileSync(join(folder, "torn.db"), readFileSync(join(folder, "torn.db")).fill(7, 4096));
  for (const table of ["tables/cost", "meta"]) mkdirSync(join(folder, table), { recursive: true });
  writeFileSync(join(folder, "tables/cost/2026-09-01.parquet"), "This is not Parquet.");
  writeFileSync(join(folder, "meta/usage_meta.json"), "{");
  for (const command of ["sync status --to", "rates --from-store"]) {
    const { code, stdout, stderr } = await shell(`cd ${folder} && usage ${command} ${to} 2>&1`, demo);
    expect([code, stderr]).toEqual([1, ""]);
    if (!to.includes("tables") || command.includes("status")) expect(stdout).toContain(message);
  }
});

test("a subcommand that does not exist is named, with the one that was meant", async () => {
  const { code, stdout, stderr } = await usage(["sync", "stat", "--to", "sqlite:usage.db"]);

  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("usage sync stat is not a command. Did you mean status? Subcommands: status, unit.");
});

test("status offers no flag of requests", async () => {
  const { stdout } = await usage(["sync", "status", "--help"]);
  const { code, stderr } = await usage(["sync", "status", "--to", "sqlite:usage.db", "--key-stdin"]);

  expect(stdout).not.toMatch(/--key|--base-url|--header|--concurrency|--timeout/);
  expect([code, stderr]).toEqual([1, expect.stringContaining("usage sync status has no --key-stdin.")]);
});

test("a run that leaves days out is not in step", async () => {
  const { mock, env, close } = await serveMock({ now });
  mock.inject(faults.html({ endpoint: "cost" }));
  const { code, stdout } = await usage(["sync", "--to", `parquet:${freshFolder()}`, "--since", since], { env });
  await close();

  expect(code).toBe(1);
  expect(stdout).toMatch(/^Not in step yet: /);
});

test.each([
  [["--since", "2026-02-30"], '--since is invalid: got "2026-02-30"'],
  [["--since", "2999-01-01"], '--since is invalid: got "2999-01-01", which is in the future'],
  [["--rebuild", "usage_keys"], "--rebuild usage_keys: this stream is not among --streams."],
])("usage sync %j names the flag, and creates no store", async (flags, message) => {
  const folder = freshFolder();
  const { code, stderr } = await usage(["sync", "--to", `sqlite:${join(folder, "usage.db")}`, ...flags], { env: demo });
  expect([code, readdirSync(folder)]).toEqual([1, []]);
  expect(stderr).toContain(message);
});

test("Postgres takes its password from the environment, and it is never printed", async () => {
  const { mock, env, close } = await serveMock({ now });
  const url = `postgres://postgres:swordfish@/postgres?host=${postgres.host}`;
  const typed = await usage(["sync", "--to", url, "--since", since], { env });
  const store = { ...env, USAGE_STORE: url };
  const ran = await usage(["sync", "--since", since, "--schema", "billing", "--format", "json"], { env: store });
  const wrong = await usage(["sync"], { env: { ...env, USAGE_STORE: "postgres://u:swordfish@127.0.0.1:1/x" } });
  await close();

  expect(typed.code).toBe(1);
  expect(typed.stderr).toContain("--to contains a password");
  expect(ran.code, ran.stderr).toBe(0);
  expect(wrong.stderr).toMatch(/could not be reached: connect ECONNREFUSED/);
  for (const { stdout, stderr } of [typed, ran, wrong]) expect(stdout + stderr).not.toContain("swordfish");
  const client = new Client({ host: postgres.host, user: "postgres", database: "postgres" });
  await client.connect();
  const { rows } = await client.query<{ n: number }>("select count(*)::int as n from billing.cost");
  await client.end();
  expect(rows[0]?.n).toBe(mock.ledger.cost({ starting_at: since, group_by: ["workspace_id", "description"] }).length);
});

test("exit 1 names the days that failed, and what is committed stays", async () => {
  const { mock, env, close } = await serveMock({ now });
  const to = `sqlite:${join(freshFolder(), "usage.db")}`;
  mock.inject(faults.html({ endpoint: "cost" }));
  const { code, stderr, stdout } = await usage(["sync", "--to", to, "--since", since, "--format", "json"], { env });
  await close();

  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`^cost: ${since} to \\d{4}-\\d\\d-\\d\\d failed\\. .*\\[not_json\\]`));
  expect((JSON.parse(stdout) as Summary).streams.map(({ days }) => days)).toEqual([0, 10]);
});

test("exit 4 names the days that the API does not serve", async () => {
  // The API lives two days ago, and the machine today.
  const past = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 19) + "Z";
  const { env, close } = await serveMock({ now: past });
  const to = `sqlite:${join(freshFolder(), "usage.db")}`;
  const { code, stderr, stdout } = await usage(
    ["sync", "--to", to, "--streams", "cost", "--since", since, "--format", "json"],
    { env },
  );
  await close();

  const [cost] = (JSON.parse(stdout) as Summary).streams;
  expect(code).toBe(4);
  expect(cost?.missing.length).toBeGreaterThan(0);
  expect(stderr).toContain(`${cost?.missing.join(", ")} ${cost?.missing.length === 1 ? "is" : "are"} not served yet`);
});

test("a second run of the same organization skips with exit 0", async () => {
  const folder = freshFolder();
  const file = join(folder, "usage.db");
  const { mock, env, close } = await serveMock({ now });
  mkdirSync(`${file}.${mock.organization.id}.lock/1.0@another-host`, { recursive: true });
  const { code, stdout } = await usage(["sync", "--to", `sqlite:${file}`, "--format", "json"], { env });
  await close();

  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Summary).skipped).toBe(true);
});

test("Ctrl-C ends the run after the current unit with exit 130", async () => {
  const folder = freshFolder();
  const { mock, env, close } = await serveMock({ now, delayMs: 400 });
  const args = ["sync", "--to", `sqlite:${join(folder, "usage.db")}`, "--since", "2026-01-01", "--format", "json"];
  const child = spawn(process.execPath, [bin, ...args], { env: environment(env) });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  while (!mock.requests.some(({ url }) => url.includes("cost_report")))
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  child.kill("SIGINT");
  const [code] = (await once(child, "close")) as [number];
  await close();

  expect(code).toBe(130);
  const { interrupted, streams } = JSON.parse(stdout) as Summary;
  expect(interrupted).toBe(true);
  // Whole units of 31 days, and not all of the year: a busy machine delivers the signal late.
  const days = streams[0]?.days ?? 0;
  expect(days % 31).toBe(0);
  expect(days).toBeGreaterThan(0);
  expect(days).toBeLessThan(8 * 31);
});

test("a unit of a plan runs by itself, and twice", async () => {
  const { env, close } = await serveMock({ now });
  const to = `sqlite:${join(freshFolder(), "usage.db")}`;
  // A store learns its organization from the first run.
  await usage(["sync", "--to", to, "--since", since, "--streams", "cost"], { env });
  const plan = await usage(
    ["sync", "--to", to, "--dry-run", "--since", since, "--streams", "usage", "--format", "json"],
    { env },
  );
  const { units } = JSON.parse(plan.stdout) as { units: readonly object[] };
  const runs = [1, 2].map(() => usage(["sync", "unit", "--to", to], { env, stdin: JSON.stringify(units[0]) }));
  const done = await Promise.all(runs);
  const wrong = await usage(["sync", "unit", "--to", to], { env, stdin: '{"v":1}' });
  await close();

  expect(
    done.map(({ code }) => code),
    done[0]?.stderr,
  ).toEqual([0, 0]);
  expect(JSON.parse(done[0]?.stdout ?? "")).toMatchObject({ unit: units[0], requests: 1 });
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain("reads one unit as JSON");
});

test("the plan of an empty store names no organization, and its units run with that of the key", async () => {
  const { mock, env, close } = await serveMock({ now });
  const to = `sqlite:${join(freshFolder(), "usage.db")}`;
  const plan = await usage(["sync", "--to", to, "--dry-run", "--since", since, "--format", "json"], { env });
  const { units } = JSON.parse(plan.stdout) as { units: readonly object[] };
  const done = await usage(["sync", "unit", "--to", to], { env, stdin: JSON.stringify(units[0]) });
  const again = await usage(["sync", "--to", to, "--dry-run", "--since", since, "--format", "json"], { env });
  await close();

  expect(units[0]).not.toHaveProperty("organization");
  expect(done.code, done.stderr).toBe(0);
  const unit = { ...units[0], organization: mock.organization.id };
  expect(JSON.parse(done.stdout)).toMatchObject({ unit });
  const next = (JSON.parse(again.stdout) as { units: readonly object[] }).units;
  expect(next[0]).toMatchObject({ organization: mock.organization.id });
});

test("what is wrong is said before any request", async () => {
  const { mock, env, close } = await serveMock({ now });
  const to = `sqlite:${join(freshFolder(), "usage.db")}`;
  const complaints = await Promise.all(
    [
      [],
      ["--to", "mysql:x"],
      ["--to", to, "--streams", "cots"],
      ["--to", to, "--settle", "cost"],
      ["--to", to, "--settle", "users=1d"],
      ["--to", to, "--since", "May"],
      ["--to", to, "--verify", "soon"],
      ["--to", to, "--schema", "x"],
      ["--to", "sqlite:/no/such/folder/usage.db"],
    ].map(async (flags) => (await usage(["sync", ...flags], { env })).stderr),
  );
  await close();

  const words = [
    "needs a store: --to",
    "--to: expected",
    "Did you mean cost?",
    "such as cost=7d",
    "not among --streams",
    "since is invalid",
    "number of days",
    "--schema is for Postgres",
    "does not exist",
  ];
  words.forEach((word, index) => expect(complaints[index]).toContain(word));
  expect(mock.requests.filter(({ url }) => !url.endsWith("/me"))).toHaveLength(0);
});

test("usage sync unit exits with 4 for missing days, even if nothing reads its output", async () => {
  const past = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 19) + "Z";
  const { env, close } = await serveMock({ now: past });
  const to = `sqlite:${join(freshFolder(), "usage.db")}`;
  await usage(["sync", "--to", to, "--since", since, "--streams", "usage"], { env });
  const plan = await usage(
    ["sync", "--to", to, "--dry-run", "--streams", "cost", "--since", since, "--format", "json"],
    {
      env,
    },
  );
  const { units } = JSON.parse(plan.stdout) as { units: readonly object[] };
  const line = `echo '${JSON.stringify(units.at(-1))}' | usage sync unit --to '${to}' --since ${since} | (exec <&-; sleep 0); echo "\${PIPESTATUS[1]}"`;
  const { stdout } = await shell(line, env);
  await close();

  expect(stdout.trim()).toBe("4");
});
