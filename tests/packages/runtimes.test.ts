import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findChromium } from "../support/chromium.ts";
import { equipmentPath } from "../support/equipment.ts";
import { temporaryFolder } from "../support/folder.ts";
import { packedApp } from "../support/packed-app.ts";
import { compareTable, type Row, writeTable } from "../support/readme-table.ts";
import { root } from "../support/repository.ts";
import { run } from "../support/run.ts";
import { startServer } from "../support/server.ts";
import { trueFigures } from "../support/truth.ts";
import { askWorker } from "../support/workerd.ts";

const cleanup = new AsyncDisposableStack();
const rows: Row[] = [];
let app: string;
let mock: { url: string; apiKey: string };

const quiet = { DO_NOT_TRACK: "1", DENO_NO_UPDATE_CHECK: "1", NODE_OPTIONS: "", VITEST: "" };
const denoFlags = ["run", "--allow-net=127.0.0.1", "--allow-read", "--allow-env", "--no-lock", "--no-remote"];

const runtimes = [
  ...["20", "22", "24", "26"].map((line) => ({
    name: `Node.js ${line}`,
    command: [equipmentPath(`node-${line}/bin/node`)],
    manifest: equipmentPath(`node-${line}/package.json`),
  })),
  { name: "Bun", command: [equipmentPath("bun/bin/bun.exe")], manifest: equipmentPath("bun/package.json") },
  { name: "Deno", command: [equipmentPath(".bin/deno"), ...denoFlags], manifest: equipmentPath("deno/package.json") },
];

const versionIn = async (manifest: string): Promise<string> => {
  const { version }: { version: string } = JSON.parse(await readFile(manifest, "utf8"));
  return version;
};

beforeAll(async () => {
  const folder = cleanup.use(await temporaryFolder("runtimes")).path;
  app = await packedApp(folder, ["srvx@^1.0.8"]);
  await cp(join(root, "examples/browser-proxy"), join(app, "browser-proxy"), { recursive: true });
  const node = equipmentPath("node-24/bin/node");
  mock = cleanup.use(await startServer<typeof mock>(node, ["mock-server.mjs"], { cwd: app, env: quiet })).ready;
});
afterAll(() => cleanup.disposeAsync());

test.for(runtimes)(
  "$name reads a report from the packed package, imported and required",
  async ({ name, command, manifest }) => {
    const [program = "", ...flags] = command;
    const report = async (file: string, ...further: readonly string[]): Promise<unknown> =>
      JSON.parse(
        await run(program, [...flags, ...further, file, mock.url, mock.apiKey], {
          cwd: app,
          env: { ...quiet, DENO_DIR: join(app, ".deno") },
        }),
      );
    expect(await report("esm.mjs")).toEqual(trueFigures());
    // Without require(esm), so that what is required is the CommonJS build.
    const further = name.startsWith("Node.js") ? ["--no-experimental-require-module"] : [];
    expect(await report("commonjs.cjs", ...further)).toEqual(trueFigures());
    rows.push({ name, version: await versionIn(manifest), imported: "✓", required: "✓" });
  },
);

test("a Worker reads a report inside workerd", async () => {
  const answer = await askWorker(app, "worker.mjs", { baseUrl: mock.url, apiKey: mock.apiKey });
  expect(JSON.parse(answer)).toEqual(trueFigures());
  const version = `miniflare ${await versionIn(equipmentPath("miniflare/package.json"))}`;
  rows.push({ name: "Workers (workerd)", version, imported: "✓, bundled", required: "" });
});

test("a page reads a report through a proxy, and never sees the key", async () => {
  const env = { ...quiet, ANTHROPIC_ADMIN_API_KEY: mock.apiKey, ANTHROPIC_BASE_URL: mock.url };
  await using proxy = await startServer<{ url: string }>(
    equipmentPath("node-24/bin/node"),
    ["browser-proxy/server.ts"],
    { cwd: app, env },
  );
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  await using _ = { [Symbol.asyncDispose]: () => browser.close() };
  const page = await browser.newPage();
  const seen: Promise<string>[] = [];
  page.on("response", (response) => {
    const requestHeaders = JSON.stringify(response.request().headers());
    seen.push(response.text().then((body) => requestHeaders + JSON.stringify(response.headers()) + body));
  });
  await page.goto(`${proxy.ready.url}?month=2026-08`);
  const total = page.locator("#total[data-figures]");
  await total.waitFor({ timeout: 30_000 });
  const { rows: _rows, ...figures } = trueFigures();
  expect(JSON.parse((await total.getAttribute("data-figures")) ?? "")).toEqual(figures);
  expect(await page.locator("#rows tr").count()).toBeGreaterThan(1);
  const everything = await Promise.all([...seen, page.content()]);
  // The page, its script, three packages and four pages of the report.
  expect(everything.length).toBeGreaterThanOrEqual(9);
  expect(everything.filter((text) => text.includes(mock.apiKey))).toEqual([]);
  rows.push({ name: "Browser (Chromium, behind a proxy)", version: "Debian's", imported: "✓", required: "" });
});

test("a browser that is missing is an error that says what to install, not a skipped test", async () => {
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  await expect(findChromium()).rejects.toThrow("Install it (on Debian: apt-get install chromium)");
  vi.unstubAllEnvs();
});

test("the table in the README is what ran here", async () => {
  expect(rows).toHaveLength(runtimes.length + 2);
  const readme = join(root, "README.md");
  if (process.env["MODE"] === "update") await writeTable(readme, rows);
  expect(await compareTable(readme, rows)).toBe("as it ran");
});
