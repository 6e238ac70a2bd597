import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { faults } from "@org/usage-mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveCanned } from "./canned-server.ts";
import { serveMock, type Served } from "./server.ts";
import { inTerminal } from "./terminal.ts";
import { demo, freshFolder, usage } from "./usage.ts";

let served: Served;
beforeAll(async () => {
  served = await serveMock();
});
afterAll(() => served.close());

const rows = (stdout: string): unknown => JSON.parse(stdout).rows;

const args = ["cost", "--month", "2026-08", "--by", "total", "--format", "json"];

test("the key comes from the environment, a file or standard input, and the answer is the same", async () => {
  const { env, mock } = served;
  const keyless = { ANTHROPIC_BASE_URL: env["ANTHROPIC_BASE_URL"] ?? "" };
  const file = join(freshFolder(), "key");
  writeFileSync(file, `${mock.apiKey}\n`, { mode: 0o600 });
  const fromEnvironment = await usage(args, { env });
  expect(fromEnvironment.code).toBe(0);
  const fromFile = await usage([...args, "--key-file", file], { env: keyless });
  const fromStdin = await usage([...args, "--key-stdin"], { env: keyless, stdin: `${mock.apiKey}\n` });
  expect(rows(fromFile.stdout)).toEqual(rows(fromEnvironment.stdout));
  expect(rows(fromStdin.stdout)).toEqual(rows(fromEnvironment.stdout));
});

test("an OAuth token from standard input is sent as one", async () => {
  const { env, mock } = served;
  const { code, stdout } = await usage(["directory", "service-accounts", "--key-stdin"], {
    env: { ANTHROPIC_BASE_URL: env["ANTHROPIC_BASE_URL"] ?? "" },
    stdin: mock.keys.oauth,
  });
  expect(code).toBe(0);
  expect(stdout).toContain("Service accounts (");
});

test("two keys in the environment are refused, and neither is shown", async () => {
  const env = { ...served.env, ANTHROPIC_AUTH_TOKEN: served.mock.keys.oauth };
  const { code, stderr } = await usage(args, { env });
  expect(code).toBe(1);
  expect(stderr).toContain("[ambiguous_key]");
  expect(stderr).not.toContain("sk-ant-");
});

test("--verbose prints more, and still no key", async () => {
  const env = { ...served.env, ANTHROPIC_ADMIN_API_KEY: served.mock.keys.workspace };
  const { stderr } = await usage([...args, "--verbose"], { env });
  expect(stderr).toContain('"requestId"');
  expect(stderr).not.toContain(served.mock.keys.workspace);
});

test("with a key, usage demo reads its organization", async () => {
  // The command's clock is the machine's, so the mock's has to be too.
  const now = await serveMock({ now: new Date().toISOString() });
  const { code, stdout, stderr } = await usage(["demo"], { env: now.env });
  expect(code).toBe(0);
  expect(stderr).not.toContain("made-up");
  expect(stdout).toContain("Cost by workspace and model");
  expect(now.mock.requests.length).toBeGreaterThan(30);
  await now.close();
});

interface Finding {
  readonly check: string;
  readonly state: string;
  readonly detail: string;
}

async function diagnose(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly find: (check: string) => Finding | undefined }> {
  const { code, stdout } = await usage(["doctor", "--format", "json"], { env });
  const findings = (JSON.parse(stdout) as { rows: Finding[] }).rows;
  return { code, find: (check) => findings.find((finding) => finding.check === check) };
}

test("the doctor finds a clock that is off, a wrong key and unknown values", async () => {
  const off = await diagnose(served.env);
  expect(off.code).toBe(1);
  expect(off.find("clock")).toMatchObject({ state: "bad", detail: expect.stringContaining("ahead of") });

  const wrong = await diagnose({ ...served.env, ANTHROPIC_ADMIN_API_KEY: served.mock.keys.workspace });
  expect(wrong.code).toBe(1);
  expect(wrong.find("key")).toMatchObject({ state: "bad", detail: expect.stringContaining("[") });
  expect(wrong.find("reads cost")).toBeUndefined();
  expect(wrong.find("description")?.state).toBe("none");

  const now = await serveMock({ now: new Date().toISOString() });
  now.mock.inject(faults.unknownEnum());
  const drifted = await diagnose(now.env);
  expect(drifted.code).toBe(0);
  expect(drifted.find("description")?.detail).toContain("does not know");
  await now.close();
});

test("the doctor does not call a key bad that lacks a scope or early access for one list", async () => {
  const now = await serveMock({ now: new Date().toISOString() });
  const error = { type: "permission_error", message: "Missing required scopes." };
  now.mock.inject({
    name: "lacking a scope",
    scope: { endpoint: "directory.spendLimits", times: 9 },
    apply: (answer) => ({ ...answer, status: 403, body: { type: "error", error } }),
  });
  const { code, find } = await diagnose(now.env);
  expect(code).toBe(0);
  expect(find("reads spend-limits")).toMatchObject({ state: "none", detail: expect.stringContaining("lacks a scope") });
  expect(find("reads effective-spend-limits")).toMatchObject({ state: "none", detail: "no, not with an admin key" });
  await now.close();
});

test("the doctor does not call a personal key bad that works, although it looks like a workspace key", async () => {
  const now = await serveMock({ now: new Date().toISOString() });
  const { code, find } = await diagnose({ ...now.env, ANTHROPIC_ADMIN_API_KEY: now.mock.keys.personal });
  expect(find("key")?.state).toBe("good");
  expect(find("reads cost")?.state).toBe("good");
  expect(find("reads enterprise.cost")?.state).toBe("none");
  expect(code).toBe(0);
  const scoped = await diagnose({ ...now.env, ANTHROPIC_ADMIN_API_KEY: now.mock.keys.workspace });
  expect(scoped.find("key")?.state).toBe("bad");
  expect(scoped.code).toBe(1);
  await now.close();
});

test("a long walk shows its pages and the remaining time on a terminal, and nothing in the data", async () => {
  const slow = await serveMock({ delayMs: 250 });
  const long = ["tokens", "--from", "2026-06-01", "--to", "2026-09-01", "--width", "1h", "--concurrency", "1"];
  const { code, shown } = await inTerminal(long, { env: slow.env });
  expect(code).toBe(0);
  expect(shown).toMatch(/━.*\d+\/14 pages, .* left/);
  const piped = await usage([...long, "--format", "csv"], { env: slow.env });
  expect(piped.stderr).toBe("");
  await slow.close();
});

test("a demo needs no network and no key", async () => {
  const { code } = await usage(["cost", "--demo"], { env: { ...demo, ANTHROPIC_BASE_URL: "http://127.0.0.1:1" } });
  expect(code).toBe(0);
});

test("a text that can't be a key is refused before a request to Anthropic, and not repeated", async () => {
  const ran = await usage(["cost"], { env: { ANTHROPIC_ADMIN_API_KEY: "some-other-secret" } });
  expect([ran.code, ran.stdout]).toEqual([1, ""]);
  expect(ran.stderr).toContain(
    "The text in ANTHROPIC_ADMIN_API_KEY is not a key: Admin keys begin with sk-ant-admin01-",
  );
  expect(ran.stderr).not.toContain("some-other-secret");
});

const opaque = "Zx8Qw3.opaque+gateway-key-7781";

test.each([
  [[opaque]],
  [["api", opaque]],
  [["cost", `--${opaque}`]],
  [["cost", "--from", opaque]],
  [["cost", "--last", opaque]],
  [["cost", "--by", opaque]],
  [["cost", "--format", opaque]],
  [["cost", "--last", "3d", "--workspace", opaque]],
  [["cost", "--last", "3d", "--base-url", opaque]],
  [["cost", "--last", "3d", "--out", `${opaque}.xyz`]],
  [["sync", opaque]],
  [["who", opaque]],
])("the key of the environment is not repeated by an error, whatever its form: %s", async (words) => {
  const { code, stdout, stderr } = await usage(words, { env: { ...served.env, ANTHROPIC_ADMIN_API_KEY: opaque } });
  expect(code).not.toBe(0);
  expect(stderr).not.toBe("");
  expect(stdout + stderr).not.toContain(opaque);
});

test("a gateway can have keys of any form", async () => {
  const server = await serveCanned();
  const env = { ANTHROPIC_ADMIN_API_KEY: "abc", USAGE_BASE_URL: server.url };
  expect((await usage(["cost", "--last", "1d", "--quiet"], { env })).code).toBe(0);
  await server.close();
});
