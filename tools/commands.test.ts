import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createMock } from "@org/usage-mock";
import { expect, onTestFinished, test } from "vitest";
import { readDescription } from "./api-diff/description.ts";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool as a person does, with only PATH and the passed variables in its environment. */
const tool = (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { env: { PATH: process.env["PATH"], ...env } };
    execFile(process.execPath, [join(import.meta.dirname, name), ...args], options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

test("api:check finds nothing unknown on the mock, and prints no figure, ID or key", { timeout: 60_000 }, async () => {
  const mock = createMock({ seed: 7, realTime: true });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const { admin, analytics, oauth } = mock.keys;
  const env = { ANTHROPIC_ADMIN_API_KEY: admin, ANTHROPIC_ANALYTICS_KEY: analytics, ANTHROPIC_AUTH_TOKEN: oauth };
  const file = join(mkdtempSync(join(tmpdir(), "api-check-")), "check.txt");
  onTestFinished(() => rmSync(dirname(file), { recursive: true }));
  const { code, stdout } = await tool("api-check.ts", ["--base-url", server.url, "--out", file], env);
  expect(readFileSync(file, "utf8")).toBe(stdout);
  expect(stdout).toMatch(/Unconfirmed:\n[^]*\d+ settled, 0 contradicted, \d+ open\.\n$/);
  const description = readDescription(readFileSync(join(import.meta.dirname, "../openapi/usage.yaml"), "utf8"));
  const endpoints = Object.keys(description.paths).length;
  expect(stdout).toContain(`${endpoints} endpoints checked, 0 not: 0 unknown, 0 refused.`);
  // CONTRIBUTING.md and --help say some 280, of which 40 are questions.
  const requests = [...stdout.matchAll(/(\d+) requests?/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(Math.abs(requests - 240)).toBeLessThan(20);
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/sk-ant|wrkspc_|apikey_|user_0|@/);
});

test("api:check names the missing key, and never sends a key unencrypted", async () => {
  expect(await tool("api-check.ts", [])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Set ANTHROPIC_ADMIN_API_KEY"),
  });
  const plain = await tool("api-check.ts", ["--base-url", "http://api.example"], {
    ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-secret",
  });
  expect(plain).toMatchObject({ code: 2, stderr: expect.stringContaining("unencrypted") });
  expect(plain.stderr).not.toContain("secret");
});

test("api:check sends no key to another company because of ANTHROPIC_BASE_URL", async () => {
  const key = { ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-secret" };
  const elsewhere = await tool("api-check.ts", [], { ...key, ANTHROPIC_BASE_URL: "https://gateway.example" });
  expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringContaining("is not anthropic.com") });
  const lookalike = await tool("api-check.ts", [], { ...key, ANTHROPIC_BASE_URL: "https://notanthropic.com" });
  expect(lookalike).toMatchObject({ code: 2, stderr: expect.stringContaining("pass --base-url") });
});

test("api:check rejects a file that cannot be written before any request", async () => {
  const mock = createMock({ seed: 7 });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const args = ["--base-url", server.url, "--out", join(tmpdir(), "no-such-folder", "check.txt")];
  const { code, stderr } = await tool("api-check.ts", args, { ANTHROPIC_ADMIN_API_KEY: mock.apiKey });
  expect([code, stderr]).toEqual([2, expect.stringContaining("its folder does not exist")]);
  expect(mock.requests).toEqual([]);
});

test("api:check reports an address without a server, and that nothing could be checked", async () => {
  const mock = createMock({ seed: 7 });
  const server = await mock.listen();
  await server.close();
  const unreachable = await tool("api-check.ts", ["--base-url", server.url], { ANTHROPIC_ADMIN_API_KEY: mock.apiKey });
  expect(unreachable).toMatchObject({ code: 2, stderr: "" });
  expect(unreachable.stdout).toContain("not checked, request 1 got no response: ECONNREFUSED");
  const nowhere = await tool("api-check.ts", ["--base-url", "api.example"], { ANTHROPIC_ADMIN_API_KEY: mock.apiKey });
  expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('"api.example" is not a URL') });
});

test("api:diff compares with the last commit, and rejects a revision that does not exist", async () => {
  expect((await tool("api-diff.ts", [])).code).toBe(0);
  expect(await tool("api-diff.ts", ["no-such-revision"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      '"no-such-revision" is not a commit, tag or branch that contains openapi/usage.yaml.',
    ),
  });
});

test("mutants rejects an unknown folder and an invalid number before it runs anything", async () => {
  expect(await tool("mutants.ts", ["pages"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('"pages" is not one of the folders paging, layouts,'),
  });
  expect(await tool("mutants.ts", ["paging", "--processes", "0"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--processes is "0", but has to be a whole number'),
  });
});

test("rename-scope rejects an invalid scope and an invalid URL", async () => {
  expect(await tool("rename-scope.ts", ["Acme"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("such as @acme"),
  });
  expect(await tool("rename-scope.ts", ["@acme", "--repository", "acme/usage"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--repository is invalid"),
  });
});

test.for([
  ["api-check.ts", "pnpm api:check [--base-url URL] [--out FILE]"],
  ["api-diff.ts", "pnpm api:diff [revision]"],
  ["api-drift.ts", "pnpm api:drift"],
  ["api-sdk.ts", "pnpm api:sdk [version] [--record]"],
  ["api-upstream.ts", "pnpm api:upstream (--url URL | --file FILE) [--recorded FILE] [--record]"],
  ["mutants.ts", "pnpm mutants [folder...] [--processes N] [--changed]"],
  ["release.ts", "pnpm release [--no-provenance] [--no-git-tag]"],
  ["rename-scope.ts", "pnpm rename-scope @acme [--repository URL]"],
] as const)("%s has help, and rejects an unknown option in one line", async ([name, usage]) => {
  const help = await tool(name, ["--help"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout.split("\n")[0]).toBe(usage);
  expect(help.stdout).toContain("Exit codes: 0 ");
  const rejected = await tool(name, ["--no-such-word"]);
  expect(rejected).toMatchObject({ code: 2, stdout: "" });
  expect(rejected.stderr).toMatch(/^Unknown option '--no-such-word'\. `pnpm [\w:-]+ --help` lists the options\.\n$/);
});

/** Serves texts on a free port of this machine. */
const serveTexts = async (texts: Readonly<Record<string, (url: string) => string>>): Promise<string> => {
  const server = createServer((request, response) => {
    const text = texts[request.url ?? ""];
    response.writeHead(text === undefined ? 404 : 200).end(text?.(url));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return url;
};

const described = readFileSync(join(import.meta.dirname, "../openapi/usage.yaml"), "utf8");

test("api:upstream follows .stats.yml to a document, records it, and prints what drifted since", async () => {
  let served = described;
  const url = await serveTexts({
    "/.stats.yml": (base) => `configured_endpoints: 300\nopenapi_spec_url: ${base}/openapi.yml\n`,
    "/openapi.yml": () => served,
  });
  const folder = mkdtempSync(join(tmpdir(), "upstream-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const words = ["--url", `${url}/.stats.yml`, "--recorded", join(folder, "upstream.json")];
  expect(await tool("api-upstream.ts", [...words, "--record"])).toMatchObject({ code: 0, stderr: "" });
  const unchanged = await tool("api-upstream.ts", words);
  expect(unchanged).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("nothing new, gone, changed or reworded"),
  });

  served = described
    .replace("&serviceTiers [batch, flex,", "&serviceTiers [batch, economy, flex,")
    .replace(/(operationId: messagesUsage\n[^]*?summary: )/, "$1Other words, ");
  const { code, stdout } = await tool("api-upstream.ts", words);
  expect(code).toBe(1);
  const [since = "", against = ""] = stdout.split("Against openapi/usage.yaml:");
  expect(since).toContain("  w endpoint: reworded, the same names and numbers");
  expect(since).toContain("  ~ service_tiers[]: changed, + value economy");
  expect(against).toContain("  ~ service_tiers[]: changed, + value economy");
  expect(against).not.toContain("reworded");
});

test("api:upstream names a document that can't be read, and takes one place to read from", async () => {
  const url = await serveTexts({ "/page.html": () => "<html></html>" });
  for (const [words, problem] of [
    [["--url", `${url}/page.html`], "it has no paths"],
    [["--url", `${url}/none`], "answered 404"],
    [["--file", "nowhere.yaml"], "ENOENT"],
    [[], "Expected one of --url and --file."],
    [["--url", url, "--file", "x"], "Expected one of --url and --file."],
  ] as const)
    expect(await tool("api-upstream.ts", words), problem).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(problem),
    });
});

test("api:sdk rejects an invalid version before it downloads anything", async () => {
  expect(await tool("api-sdk.ts", ["latest-and-greatest"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('"latest-and-greatest" is not a version, such as 1.14.0.'),
  });
});
