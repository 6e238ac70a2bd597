import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { faults } from "@org/usage-mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveMock, type Served, silentServer } from "./server.ts";
import { inTerminal } from "./terminal.ts";
import { bin, environment, freshFolder, usage } from "./usage.ts";

let served: Served;
beforeAll(async () => {
  served = await serveMock();
});
afterAll(() => served.close());

const raw = ["api", "messages", "--month", "2026-08", "group_by=model,workspace_id", "limit=2", "--concurrency", "1"];

test("an interrupted export leaves nothing that looks complete", async () => {
  const folder = freshFolder();
  const undo = served.mock.inject(faults.html({ after: 5 }));
  const { code, stderr } = await usage([...raw, "--out", join(folder, "may.ndjson")], { env: served.env });
  undo();
  expect(code).toBe(1);
  expect(stderr).toContain("[not_json]");
  expect(readdirSync(folder)).toEqual([]);
});

test("with --resume-file, the same command continues where it stopped, to the same bytes", async () => {
  const folder = freshFolder();
  const uninterrupted = await usage(raw, { env: served.env });
  const args = [...raw, "--out", join(folder, "may.ndjson"), "--resume-file", join(folder, "may.resume")];
  const undo = served.mock.inject(faults.html({ after: 5 }));
  const broken = await usage(args, { env: served.env });
  undo();
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain("may.resume");
  expect(readdirSync(folder)).toEqual(["may.resume"]);
  expect(statSync(join(folder, "may.resume")).mode & 0o077).toBe(0);
  expect(readFileSync(join(folder, "may.resume"), "utf8")).not.toContain("sk-ant-");

  const before = served.mock.requests.length;
  const resumed = await usage(args, { env: served.env });
  expect(resumed.code).toBe(0);
  // 31 days, 2 a page: 16 pages, of which 5 had been read.
  expect(served.mock.requests.length - before).toBe(11);
  expect(readFileSync(join(folder, "may.ndjson"), "utf8")).toBe(uninterrupted.stdout);
  expect(readdirSync(folder)).toEqual(["may.ndjson"]);
});

test("a table resumes too, and its total is complete", async () => {
  const folder = freshFolder();
  const args = ["claude-code", "--month", "2026-08", "--format", "json", "--concurrency", "1"];
  const uninterrupted = JSON.parse((await usage(args, { env: served.env })).stdout);
  const resumable = [...args, "--resume-file", join(folder, "code.resume")];
  const undo = served.mock.inject(faults.html({ after: 20 }));
  expect((await usage(resumable, { env: served.env })).code).toBe(1);
  undo();
  const { code, stdout } = await usage(resumable, { env: served.env });
  const resumed = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(resumed.rows).toEqual(uninterrupted.rows);
  expect(resumed.total).toEqual(uninterrupted.total);
  expect(resumed.complete_through).toBe("2026-09-01T00:00:00Z");
});

test("a resume file of another command, and any other file, are left unchanged", async () => {
  const folder = freshFolder();
  const resume = ["--resume-file", join(folder, "resume")];
  const undo = served.mock.inject(faults.html({ after: 2 }));
  await usage([...raw, ...resume], { env: served.env });
  undo();
  const kept = readFileSync(join(folder, "resume"), "utf8");
  const other = await usage(["cost", "--month", "2026-08", ...resume], { env: served.env });
  expect(other.code).toBe(1);
  expect(other.stderr).toContain("belongs to another command");
  expect(readFileSync(join(folder, "resume"), "utf8")).toBe(kept);
  const manual = new URL("../package.json", import.meta.url).pathname;
  const { code, stderr } = await usage([...raw, "--resume-file", manual], { env: served.env });
  expect(code).toBe(1);
  expect(stderr).toContain("not a resume file");
});

test("Ctrl-C ends a command that waits, with 130, in under a second, and leaves nothing", async () => {
  const server = await silentServer();
  const folder = freshFolder();
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const args = ["cost", "--last", "3d", "--out", join(folder, "cost.csv")];
  const { code, elapsedMs, shown } = await inTerminal(args, { env, press: { key: "\u0003", afterMs: 1500 } });
  await server.close();
  expect(code).toBe(130);
  expect(elapsedMs).toBeLessThan(1000);
  expect(shown).not.toContain("Error");
  expect(readdirSync(folder)).toEqual([]);
});

test("a termination ends with 143, as a service manager expects", async () => {
  const server = await silentServer();
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const child = spawn(process.execPath, [bin, "cost", "--last", "3d"], { env: environment(env) });
  setTimeout(() => child.kill("SIGTERM"), 1500);
  const code = await new Promise((resolve) => child.on("close", resolve));
  await server.close();
  expect(code).toBe(143);
});

test("temporary faults are retried, and the figures are the same", async () => {
  const args = ["cost", "--month", "2026-08", "--format", "csv"];
  const calm = await usage(args, { env: served.env });
  const undo = served.mock.inject(
    faults.rateLimited({ times: 1, resetAfterMs: 200, form: "retry-after-ms" }),
    faults.serverError({ times: 1 }),
    faults.cutBody({ times: 1 }),
  );
  const stormy = await usage(args, { env: served.env });
  undo();
  expect(stormy.stdout).toBe(calm.stdout);
});

test.each([
  ["html", faults.html(), "not_json"],
  ["emptyObject", faults.emptyObject(), "bad_envelope"],
  ["missingCursor", faults.missingCursor(), "cursor_missing"],
  ["lostBucket", faults.lostBucket(), "bucket_gap"],
  ["malformedMoney", faults.malformedMoney(), "bad_row"],
])("an incomplete answer is an error and not a table: %s", async (_name, fault, errorCode) => {
  const args = ["cost", "--from", "2026-05-01", "--to", "2026-09-01", "--concurrency", "1"];
  const undo = served.mock.inject(fault);
  const { code, stdout, stderr } = await usage(args, { env: served.env });
  undo();
  expect(stdout).toBe("");
  expect(stderr).toContain(`[${errorCode}]`);
  expect(code).toBe(1);
});

test("the error for a wrong kind of key names the right one", async () => {
  const env = { ...served.env, ANTHROPIC_ADMIN_API_KEY: served.mock.keys.workspace };
  const { code, stderr } = await usage(["cost", "--month", "2026-08"], { env });
  expect(code).toBe(1);
  expect(stderr).toContain("sk-ant-admin01-...");
  expect(stderr).not.toContain(served.mock.keys.workspace);
});
