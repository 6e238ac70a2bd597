import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Canned, type CannedRequest, type CannedServer, serveCanned } from "./canned-server.ts";
import { silentServer } from "./server.ts";
import { bin, environment, freshFolder, usage } from "./usage.ts";

const key = "sk-ant-admin01-not-a-real-key-0123456789";
const otherKey = "sk-ant-admin01-another-key-0123456789";
const now = "2026-06-15T10:20:00Z";

function env(server: { readonly url: string }, apiKey = key): Record<string, string> {
  return { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: apiKey };
}

interface Failing extends CannedServer {
  /** From now on, it answers every request. */
  repair(): void;
}

/** A server that fails at the bucket that starts at a time, until it is repaired. */
async function serveFailing(failAt: string, canned: Canned = {}): Promise<Failing> {
  let isBroken = true;
  const error = { type: "error", error: { type: "invalid_request_error", message: "not now" } };
  const fails = ({ query }: CannedRequest): boolean => isBroken && query.get("page") === String(Date.parse(failAt));
  const server = await serveCanned({
    ...canned,
    answer: (request) => (fails(request) ? { status: 400, body: error } : canned.answer?.(request)),
  });
  return { ...server, repair: () => (isBroken = false) };
}

const window = ["--from", "2026-03-02", "--to", "2026-03-12"];

function exportTo(file: string): string[] {
  return ["cost", ...window, "--by", "day", "--format", "csv", "--concurrency", "1", "--resume-file", file];
}

/** The days and costs of a CSV. */
function rowsOf(csv: string): string[] {
  return csv.trim().split("\r\n").slice(1);
}

/** A resume file with the first three pages of two days each. */
async function interrupted(canned: Canned = {}): Promise<{ readonly server: Failing; readonly file: string }> {
  const server = await serveFailing("2026-03-08T00:00:00Z", { size: 2, ...canned });
  const file = join(freshFolder(), "resume");
  const { code, stdout, stderr } = await usage(exportTo(file), { env: env(server), now });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(`Saved 3 pages to ${file}. Run the same command again to continue.`);
  server.repair();
  return { server, file };
}

test("the same command continues on another day, over the same window, and removes the file", async () => {
  const { server, file } = await interrupted();
  const before = server.requests.length;
  const { code, stdout } = await usage(exportTo(file), { env: env(server), now: "2026-06-20T10:20:00Z" });
  expect(code).toBe(0);
  expect(rowsOf(stdout)).toHaveLength(10);
  expect(server.requests.length - before).toBe(2);
  expect(readdirSync(dirname(file))).toEqual([]);
  await server.close();
});

test.each([
  ["another key", [], {}, otherKey],
  ["another format", ["--format", "ndjson"], {}, key],
  ["other dimensions", ["--by", "model"], {}, key],
  ["names", ["--names"], {}, key],
  ["names from the environment", [], { USAGE_NAMES: "1" }, key],
  ["another window", ["--to", "2026-03-13"], {}, key],
  ["a demo", ["--demo"], {}, key],
] as const)("%s is refused before a request, and the file is not changed", async (_, extra, more, apiKey) => {
  const { server, file } = await interrupted();
  const [before, kept] = [server.requests.length, readFileSync(file, "utf8")];
  const ran = await usage([...exportTo(file), ...extra], { env: { ...env(server, apiKey), ...more }, now });
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toContain(file);
  expect(server.requests.length).toBe(before);
  expect(readFileSync(file, "utf8")).toBe(kept);
  expect((await usage(exportTo(file), { env: env(server), now })).code).toBe(0);
  await server.close();
});

test("another base URL is refused", async () => {
  const { server, file } = await interrupted();
  const other = await serveCanned();
  const ran = await usage(exportTo(file), { env: env(other), now });
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toContain("base URL");
  expect(other.requests).toEqual([]);
  await server.close();
  await other.close();
});

test("a new key of the same organization continues, if the answers name it, and one of another is refused", async () => {
  let organization = "org-1";
  const headers = {
    get "anthropic-organization-id"() {
      return organization;
    },
  };
  const { server, file } = await interrupted({ headers });
  organization = "org-2";
  const foreign = await usage(exportTo(file), { env: env(server, otherKey), now });
  expect(foreign).toMatchObject({ code: 1, stdout: "" });
  organization = "org-1";
  const own = await usage(exportTo(file), { env: env(server, otherKey), now });
  expect(own.code, own.stderr).toBe(0);
  expect(rowsOf(own.stdout)).toHaveLength(10);
  await server.close();
});

test("the resume file contains neither a key nor its beginning", async () => {
  const { server, file } = await interrupted();
  expect(readFileSync(file, "utf8")).not.toMatch(/sk-ant|not-a-real/);
  await server.close();
});

// The first run reads 5 to 13 June on 15 June: 13 June had not settled then, however late the second run is.
test("days that had not settled when an earlier run read them are still named", async () => {
  const late = await serveFailing("2026-06-14T00:00:00Z", { size: 9 });
  const second = join(freshFolder(), "resume");
  const last = ["cost", "--last", "10d", "--by", "total", "--format", "json", "--resume-file", second];
  expect((await usage(last, { env: env(late), now })).code).toBe(1);
  late.repair();
  const resumed = JSON.parse((await usage(last, { env: env(late), now: "2026-07-20T10:20:00Z" })).stdout);
  expect(resumed).toMatchObject({
    complete: true,
    window: { starting_at: "2026-06-05T00:00:00Z", ending_at: "2026-06-15T00:00:00Z" },
    as_of: "2026-06-15T10:20:00Z",
    settled_through: "2026-06-13T00:00:00Z",
    settling: [{ starting_at: "2026-06-13T00:00:00Z" }],
  });
  await late.close();
});

test("what an earlier run did not know is still named", async () => {
  const server = await serveFailing("2026-03-08T00:00:00Z", { size: 2, tokens: { brand_new_tokens: 900 } });
  const file = join(freshFolder(), "resume");
  const args = ["tokens", ...window, "--by", "total", "--format", "csv", "--concurrency", "1", "--resume-file", file];
  expect((await usage(args, { env: env(server), now })).code).toBe(1);
  server.repair();
  expect((await usage(args, { env: env(server), now })).stderr).toContain("brand_new_tokens");
  await server.close();
});

test("what was missing is still known after a crash at the end", async () => {
  const server = await serveCanned({ until: "2026-03-06T00:00:00Z", size: 2 });
  const file = join(freshFolder(), "resume");
  const args = ["cost", ...window, "--by", "total", "--format", "json", "--concurrency", "1", "--resume-file", file];
  // The reader of a full disk: everything is read, and nothing is written.
  const full = spawn("bash", ["-c", `"$@" > /dev/full`, "bash", process.execPath, bin, ...args], {
    env: environment(env(server)),
  });
  await new Promise((resolve) => {
    full.on("close", resolve);
  });
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  writeFileSync(
    file,
    lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join(""),
  );
  const { stdout } = await usage(args, { env: env(server) });
  expect(JSON.parse(stdout)).toMatchObject({
    complete: false,
    missing: [{ starting_at: "2026-03-06T00:00:00Z", ending_at: "2026-03-12T00:00:00Z" }],
    total: { cost: "40" },
  });
  await server.close();
});

test("of two runs at the same time, the second is refused immediately, and a killed run holds no lock", async () => {
  const silent = await silentServer();
  const file = join(freshFolder(), "resume");
  const first = spawn(process.execPath, [bin, ...exportTo(file)], { env: environment(env(silent)) });
  const ended = new Promise((resolve) => {
    first.on("close", resolve);
  });
  while (!existsSync(file)) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  const second = await usage(exportTo(file), { env: env(silent) });
  expect(second).toMatchObject({ code: 1, stdout: "" });
  expect(second.stderr).toContain("in use by another run");
  first.kill("SIGKILL");
  await ended;
  await silent.close();
  const server = await serveCanned();
  // The killed run has read nothing, so its file belongs to another base URL; the lock is what matters.
  const third = await usage(exportTo(file), { env: env(server) });
  expect(third.stderr).not.toContain("in use");
  await server.close();
});
