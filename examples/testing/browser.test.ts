import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createUsageClient } from "@org/usage";
import { createMock } from "@org/usage-mock";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { expect, test } from "vitest";
import { spendOf } from "./spend.ts";

/** Debian's Chromium; set CHROMIUM to use another. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

test.runIf(existsSync(executablePath))("the guide's page shows in a browser what Node finds", async () => {
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const { dollars } = await spendOf("2026-08", createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch }));
  const folder = mkdtempSync(join(tmpdir(), "usage-page-"));
  const publicDir = join(folder, "public");
  const outDir = join(folder, "dist");
  const msw = dirname(createRequire(import.meta.url).resolve("msw/package.json"));
  writeFileSync(join(folder, "package.json"), "{}");
  const init = spawnSync(process.execPath, [join(msw, "cli/index.js"), "init", "public"], { cwd: folder });
  expect(init.status).toBe(0);
  const root = fileURLToPath(new URL("browser", import.meta.url));
  await build({ root, publicDir, logLevel: "error", build: { outDir, emptyOutDir: true, target: "esnext" } });
  const server = await preview({ root, build: { outDir }, logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const outside: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("http://127.0.0.1:") && !request.serviceWorker()) outside.push(request.url());
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(server.resolvedUrls?.local[0] ?? "");
    await page.waitForFunction(() => /\d/.test(document.body.textContent ?? ""), undefined, { timeout: 20_000 });

    expect(await page.locator("body").textContent()).toBe(dollars);
    expect(errors).toEqual([]);
    expect(outside.filter((url) => !url.startsWith("https://api.anthropic.com/"))).toEqual([]);
  } finally {
    await browser.close();
    await new Promise((resolve) => server.httpServer.close(resolve));
  }
});
