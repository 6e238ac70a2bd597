import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../sync/test/support/postgres-server.ts";
import { freshFolder, type Ran, usage } from "./usage.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);
afterAll(() => postgres.stop());

const now = "2026-11-04T09:30:00Z";
const demo = { USAGE_DEMO: "1", USAGE_DEMO_SEED: "7", USAGE_DEMO_NOW: now };
const allStreams = ["--streams", "cost,usage,usage_fast,organization,workspaces"];

const commands: readonly (readonly string[])[] = [
  ["export", "focus", "--month", "2026-10"],
  ["export", "focus", "--month", "2026-11", "--spec", "1.4", "--allow-missing"],
  ["export", "focus", "--month", "2026-11"],
  ["rates", "--month", "2026-10", "--by", "day,workspace,model,token", "--format", "csv"],
  ["reconcile", "--month", "2026-10", "--format", "json"],
  ["reconcile", "--month", "2026-10"],
  ["reconcile", "--month", "2026-11", "--format", "json"],
];

async function fill(to: string, args: readonly string[] = [], env: Record<string, string> = demo): Promise<void> {
  const { code, stderr } = await usage(["sync", "--to", to, "--since", "2026-10-01", ...args], { env });
  expect([0, 4], stderr).toContain(code);
}

/** Results of the same commands from the API, each read once. */
const fromApi = new Map<readonly string[], Promise<Ran>>();
function readFromApi(args: readonly string[]): Promise<Ran> {
  const known = fromApi.get(args) ?? usage(args, { env: demo });
  fromApi.set(args, known);
  return known;
}

/** The demo's figures at a fixed time; its clock runs on from there, so that the time of reading differs by seconds. */
function withoutSeconds({ code, stdout, stderr }: Ran): Ran {
  const at = /2026-11-04(?:T09:[345]\d:\d\d(?:\.\d+)?Z| 09:[345]\d UTC)/g;
  return { code, stdout: stdout.replaceAll(at, "NOW"), stderr: stderr.replaceAll(at, "NOW") };
}

describe.each(["sqlite", "parquet", "postgres"])("%s", (kind) => {
  let place: string;

  beforeAll(async () => {
    const folder = freshFolder();
    const url = `postgres://postgres@/postgres?host=${encodeURIComponent(postgres.host)}`;
    place = { sqlite: `sqlite:${join(folder, "usage.db")}`, parquet: `parquet:${folder}`, postgres: url }[kind] ?? "";
    await fill(place, allStreams);
  }, 300_000);

  test.each(commands.map((args) => [args.join(" "), args] as const))(
    "usage %s is the same as from the API",
    async (_, args) => {
      const stored = await usage([...args, "--from-store", place], { env: demo });
      const direct = await readFromApi(args);

      expect(stored.stdout.length + stored.stderr.length).toBeGreaterThan(200);
      expect(withoutSeconds(stored)).toEqual(withoutSeconds(direct));
    },
  );
});

test("a store needs no key and no network", async () => {
  const place = `sqlite:${join(freshFolder(), "usage.db")}`;
  await fill(place, allStreams);
  const env = { HTTPS_PROXY: "http://127.0.0.1:9", USAGE_STORE: place };
  const { code, stdout, stderr } = await usage(["export", "focus", "--month", "2026-10", "--from-store"], { env, now });

  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.split("\n").length).toBeGreaterThan(2000);
});

test("a stream that is not stored is named, with what to do, and rates need only the default streams", async () => {
  const place = `sqlite:${join(freshFolder(), "usage.db")}`;
  await fill(place);
  const month = ["--month", "2026-10", "--from-store", place];
  const reconciled = await usage(["reconcile", ...month], { env: demo });
  const exported = await usage(["export", "focus", ...month], { env: demo });

  expect([reconciled.code, reconciled.stdout, reconciled.stderr]).toEqual([
    1,
    "",
    expect.stringMatching(/lacks the stream usage_fast\. Fill it: usage sync with --streams cost,usage,usage_fast, /),
  ]);
  expect([exported.code, exported.stderr]).toEqual([
    1,
    expect.stringContaining("lacks the streams usage_fast, organization, workspaces. Fill it: usage sync with"),
  ]);
  expect((await usage(["rates", ...month], { env: demo })).code).toBe(0);
  await fill(place, allStreams);
  expect((await usage(["reconcile", ...month], { env: demo })).code).toBe(0);
});

test("days that are over and not stored are missing: exit 4, with the days and what to do", async () => {
  const place = `parquet:${freshFolder()}`;
  await fill(place, ["--streams", "cost,usage,usage_fast"], { ...demo, USAGE_DEMO_NOW: "2026-10-30T09:30:00Z" });
  const month = ["--month", "2026-10", "--from-store", place];
  const reconciled = await usage(["reconcile", ...month, "--format", "json"], { env: demo });
  const rates = await usage(["rates", ...month, "--format", "csv"], { env: demo });
  const result = JSON.parse(reconciled.stdout);

  expect([reconciled.code, result.verdict, result.complete]).toEqual([4, "incomplete", false]);
  expect(result.missing).toEqual([{ starting_at: "2026-10-30T00:00:00Z", ending_at: "2026-11-01T00:00:00Z" }]);
  // They were read at 09:30 on the 30th, when costs of the 28th and the 29th might still change, and not since.
  expect(result.settling).toEqual([{ starting_at: "2026-10-28T00:00:00Z", ending_at: "2026-10-30T00:00:00Z" }]);
  expect(rates.code).toBe(4);
  for (const { stderr } of [reconciled, rates]) {
    expect(stderr).toMatch(
      /lacks days that are over: usage sync with --streams cost,usage\S* --since 2026-10-30 reads/,
    );
  }
  expect(rates.stderr).toContain("No figures yet for 2026-10-30 to 2026-11-01: missing, not zero.");
});

test("a charge whose tokens are not in the usage report counts against the tolerance", async () => {
  const file = join(freshFolder(), "usage.db");
  await fill(`sqlite:${file}`, allStreams);
  const database = new DatabaseSync(file);
  database.exec("delete from usage where day = '2026-10-05' and model = 'claude-haiku-4-5-20251001'");
  database.close();
  const args = ["reconcile", "--month", "2026-10", "--from-store", `sqlite:${file}`];
  const { code, stdout } = await usage([...args, "--format", "json"], { env: demo });
  const result = JSON.parse(stdout);

  expect([code, result.verdict, result.compared.unexplained]).toEqual([3, "unexplained", "0"]);
  expect(Number(result.without_usage_gross)).toBeGreaterThan(1);
  expect(result.only_in_cost.tokens).toBe(result.without_usage_gross);
  const csv = await usage([...args, "--format", "csv"], { env: demo });
  expect([csv.code, csv.stderr]).toEqual([3, expect.stringMatching(/^Not explained: .* without usage; tolerance/)]);
  expect((await usage([...args, "--tolerance", "100"], { env: demo })).code).toBe(0);
});

test.each([
  [["--from-store"], "--from-store needs a store"],
  [["--from-store", "usage.db"], "--from-store: expected postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER."],
  [["--from-store", "sqlite:none.db"], "there is nothing in none.db yet"],
  [["--from-store", "sqlite:none.db", "--schema", "x"], "--schema is for Postgres"],
  [["--schema", "x"], "--schema is for --from-store"],
  [["--from-store", "sqlite:none.db", "--resume-file", "r.json"], "cannot be used with"],
  [["--from-store", "postgres://u:secret@localhost/x"], "--from-store contains a password"],
])("usage rates %j says what is wrong", async (args, message) => {
  const { code, stdout, stderr } = await usage(["rates", "--month", "2026-10", ...args], { env: demo });

  expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(message)]);
  expect(stderr).not.toContain("secret");
});

test("a password never appears, and USAGE_STORE may contain one", async () => {
  const client = new Client({ host: postgres.host, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("create schema other");
  await client.end();
  const url = `postgres://postgres:secret@/postgres?host=${encodeURIComponent(postgres.host)}`;
  const env = { ...demo, USAGE_STORE: url };
  const { code, stderr } = await usage(["rates", "--from-store", "--schema", "other"], { env });

  expect([code, stderr]).toEqual([1, expect.stringContaining("there is nothing in schema other yet")]);
  expect(stderr).not.toContain("secret");
});
