import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CannedServer, serveCanned } from "./canned-server.ts";
import { freshFolder, type Ran, usage } from "./usage.ts";

let server: CannedServer;
beforeAll(async () => {
  server = await serveCanned();
});
afterAll(() => server.close());

const key = "sk-ant-admin01-not-a-real-key-0123456789";
const cost = ["cost", "--day", "2026-03-02", "--by", "total", "--format", "csv"];

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  return usage(args, { env: { ANTHROPIC_ADMIN_API_KEY: key, ...env } });
}

async function refused(args: readonly string[], env: Readonly<Record<string, string>>, words: RegExp): Promise<void> {
  const before = server.requests.length;
  const { code, stdout, stderr } = await run(args, { ANTHROPIC_BASE_URL: server.url, ...env });
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toContain("not-a-real-key");
  expect(server.requests.length).toBe(before);
}

test.each([
  ["quotes", { ANTHROPIC_ADMIN_API_KEY: `"${key}"` }, /ANTHROPIC_ADMIN_API_KEY has quotation marks/],
  ["single quotes", { ANTHROPIC_ADMIN_API_KEY: `'${key}'` }, /quotation marks/],
  ["a name", { ANTHROPIC_ADMIN_API_KEY: `KEY=${key}` }, /contains KEY= before the key/],
  ["Bearer", { ANTHROPIC_ADMIN_API_KEY: `Bearer ${key}` }, /begins with "Bearer"/],
  ["two keys", { ANTHROPIC_AUTH_TOKEN: "sk-ant-oat01-x" }, /ANTHROPIC_ADMIN_API_KEY and ANTHROPIC_AUTH_TOKEN/],
  ["no URL", { USAGE_BASE_URL: "foo" }, /USAGE_BASE_URL is invalid: got "foo"/],
  ["a key as URL", { USAGE_BASE_URL: key }, /USAGE_BASE_URL is invalid/],
  ["a user name in the URL", { USAGE_BASE_URL: "https://user:not-a-real-key@example.com" }, /user name or password/],
  ["http", { ANTHROPIC_BASE_URL: "http://example.com" }, /ANTHROPIC_BASE_URL.*https:\/\/.*\[insecure_base_url\]/],
  ["another host", { ANTHROPIC_BASE_URL: "https://example.com" }, /USAGE_BASE_URL.*\[untrusted_base_url\]/],
  ["no proxy address", { HTTPS_PROXY: "::" }, /HTTPS_PROXY is invalid/],
  ["a SOCKS proxy", { ALL_PROXY: "socks5://127.0.0.1:1080" }, /ALL_PROXY is invalid/],
  ["a number of requests", { USAGE_CONCURRENCY: "many" }, /USAGE_CONCURRENCY.*whole number/],
  ["a header without a value", { ANTHROPIC_CUSTOM_HEADERS: "x-team" }, /ANTHROPIC_CUSTOM_HEADERS is invalid/],
])("%s in the environment is refused in one line that names the variable", async (_, env, words) => {
  await refused(cost, env, words);
});

test("a format in the environment or the config file does not break commands that have one format", async () => {
  const config = join(freshFolder(), "config.json");
  writeFileSync(config, JSON.stringify({ format: "csv" }));
  for (const args of [["report"], ["api", "cost"]]) {
    for (const env of [{ USAGE_FORMAT: "csv" }, { USAGE_CONFIG: config }]) {
      const ran = await run([...args, "--day", "2026-03-02"], { ANTHROPIC_BASE_URL: server.url, ...env });
      expect(ran.code, ran.stderr).toBe(0);
      expect(ran.stdout).toMatch(/^(?:<!doctype html>|\{)/);
    }
  }
});

test("an unknown format in the environment is refused in one line that names the variable", async () => {
  await refused(["cost", "--day", "2026-03-02"], { USAGE_FORMAT: "xml" }, /USAGE_FORMAT.*table, json/);
});

test("no key at all is one line that says where to put it", async () => {
  const { code, stderr } = await usage(cost, { env: { ANTHROPIC_BASE_URL: server.url } });
  expect(code).toBe(1);
  expect(stderr).toMatch(/ANTHROPIC_ADMIN_API_KEY.*--key-file FILE.*--key-stdin/);
});

test("empty variables are not set", async () => {
  const { code, stderr } = await run(cost, {
    ANTHROPIC_BASE_URL: server.url,
    USAGE_FORMAT: "",
    USAGE_BASE_URL: "",
    USAGE_TIMEOUT: "",
    USAGE_KEY_FILE: "",
    USAGE_CONFIG: "",
    HTTPS_PROXY: "",
  });
  expect(code, stderr).toBe(0);
});

test.each([
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${key}\r\n`)],
  ["UTF-16, as PowerShell writes it", Buffer.from(`\ufeff${key}\r\n`, "utf16le")],
  ["UTF-16 without a byte order mark", Buffer.from(key, "utf16le")],
  ["UTF-16 in the other byte order", Buffer.from(`\ufeff${key}`, "utf16le").swap16()],
])("a key file in %s works", async (_, bytes) => {
  const file = join(freshFolder(), "key");
  writeFileSync(file, bytes, { mode: 0o600 });
  const { code, stderr } = await usage([...cost, "--key-file", file], { env: { ANTHROPIC_BASE_URL: server.url } });
  expect(code, stderr).toBe(0);
  expect(server.requests.at(-1)?.headers["x-api-key"]).toBe(key);
});

test.each([
  ["UTF-8", "utf8"],
  ["UTF-16", "utf16le"],
] as const)("a config file in %s with a byte order mark works", async (_, encoding) => {
  const config = join(freshFolder(), "config.json");
  writeFileSync(config, Buffer.from('\ufeff{"format":"json"}', encoding));
  const args = ["cost", "--day", "2026-03-02", "--config", config];
  expect((await run(args, { ANTHROPIC_BASE_URL: server.url })).stdout).toMatch(/^\{/);
});

test("a setting that a command does not have is ignored, in the environment and in the config file", async () => {
  const config = join(freshFolder(), "config.json");
  writeFileSync(config, JSON.stringify({ timezone: "Europe/Berlin", warn: "90" }));
  for (const env of [{ USAGE_TIMEZONE: "Europe/Berlin" }, { USAGE_CONFIG: config }]) {
    const { code, stdout, stderr } = await run(["cost", "--day", "2026-03-02", "--by", "day", "--format", "csv"], {
      ANTHROPIC_BASE_URL: server.url,
      ...env,
    });
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^day \(UTC\).*\r\n2026-03-02,/);
  }
});

const withoutHome = `--import=data:text/javascript,${encodeURIComponent(`
  import os from "node:os"; import { syncBuiltinESMExports } from "node:module";
  os.homedir = () => { throw new Error("uv_os_homedir returned ENOENT"); };
  syncBuiltinESMExports();`)}`;

test("the command runs without a home", async () => {
  const { code, stderr } = await run(cost, {
    ANTHROPIC_BASE_URL: server.url,
    NODE_OPTIONS: withoutHome,
    XDG_CONFIG_HOME: "",
    HOME: "",
  });
  expect(code, stderr).toBe(0);
});

test("the base URL comes from --base-url, USAGE_BASE_URL, the config file, then ANTHROPIC_BASE_URL", async () => {
  const other = await serveCanned();
  const config = join(freshFolder(), "config.json");
  writeFileSync(config, JSON.stringify({ baseUrl: other.url }));
  const nowhere = "http://127.0.0.1:1";
  const order: [args: string[], env: Record<string, string>][] = [
    [["--base-url", other.url], { USAGE_BASE_URL: nowhere, ANTHROPIC_BASE_URL: nowhere }],
    [[], { USAGE_BASE_URL: other.url, ANTHROPIC_BASE_URL: nowhere }],
    [["--config", config], { ANTHROPIC_BASE_URL: nowhere }],
    [[], { ANTHROPIC_BASE_URL: other.url }],
  ];
  for (const [args, env] of order) expect((await run([...cost, ...args], env)).code).toBe(0);
  expect(other.requests).toHaveLength(4);
  await other.close();
});

test("headers for a gateway come from ANTHROPIC_CUSTOM_HEADERS and --header, and never carry the key", async () => {
  const { code, stderr } = await run([...cost, "--header", "X-Team: from-flag", "--header", "x-two: 2"], {
    ANTHROPIC_BASE_URL: server.url,
    ANTHROPIC_CUSTOM_HEADERS: "X-Team: from-variable\nX-Gateway: token:with:colons\nAuthorization: Bearer other",
  });
  expect(code, stderr).toBe(0);
  const { headers } = server.requests.at(-1) ?? {};
  expect(headers).toMatchObject({ "x-team": "from-flag", "x-two": "2", "x-gateway": "token:with:colons" });
  expect(headers?.["authorization"]).toBeUndefined();
  expect(headers?.["x-api-key"]).toBe(key);
});

/** A proxy that records the requested hosts and connects to none. */
async function serveProxy(): Promise<{ url: string; hosts: string[]; close: () => Promise<void> }> {
  const hosts: string[] = [];
  const proxy = createServer((_request, response) => response.writeHead(502).end());
  proxy.on("connect", (request, socket) => {
    hosts.push(request.url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    hosts,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}

test.each(["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])("%s is used, and a failure names it", async (variable) => {
  const proxy = await serveProxy();
  const { code, stderr } = await run([...cost, "--base-url", "https://gateway.invalid"], { [variable]: proxy.url });
  expect(code).toBe(1);
  expect(proxy.hosts[0]).toBe("gateway.invalid:443");
  expect(stderr).toContain(variable);
  await proxy.close();
});

test("hosts of NO_PROXY and this machine are read without the proxy", async () => {
  const proxy = await serveProxy();
  const direct = await run(cost, { HTTPS_PROXY: proxy.url, ANTHROPIC_BASE_URL: server.url });
  expect(direct.code, direct.stderr).toBe(0);
  const excluded = await run([...cost, "--base-url", "https://gateway.invalid"], {
    HTTPS_PROXY: proxy.url,
    NO_PROXY: "other.example,.invalid",
  });
  expect(excluded.stderr).toContain("NO_PROXY");
  expect(proxy.hosts).toEqual([]);
  await proxy.close();
});

interface Finding {
  readonly check: string;
  readonly state: string;
  readonly detail: string;
}

test("a wrong key is one finding, and the doctor reports nothing as ok that it did not read", async () => {
  const refusing = await serveCanned({
    answer: () => ({
      status: 401,
      body: { type: "error", error: { type: "authentication_error", message: "invalid x-api-key" } },
    }),
  });
  const env = { ANTHROPIC_BASE_URL: refusing.url };
  const { code, stdout } = await run(["doctor", "--format", "json"], env);
  const findings = (JSON.parse(stdout) as { rows: Finding[] }).rows;
  expect(code).toBe(1);
  expect(findings[0]).toMatchObject({ check: "address", detail: expect.stringContaining(refusing.url) });
  expect(findings.filter(({ detail }) => detail.includes("invalid x-api-key")).map(({ check }) => check)).toEqual([
    "key",
  ]);
  expect(findings.filter(({ state }) => state === "good")).toEqual([]);
  const table = await run(["doctor"], env);
  expect(table.stdout.split("\n")[0]).toContain(refusing.url);
  await refusing.close();
});

test("an address that can't be reached is one finding, and the key is not called ok", async () => {
  const { code, stdout } = await run(["doctor", "--format", "json"], { ANTHROPIC_BASE_URL: "http://127.0.0.1:9" });
  const findings = (JSON.parse(stdout) as { rows: Finding[] }).rows;
  expect(code).toBe(1);
  expect(findings.filter(({ state }) => state === "bad").map(({ check }) => check)).toEqual(["address"]);
  expect(findings.filter(({ state }) => state === "good")).toEqual([]);
});
