import { existsSync } from "node:fs";
import AxeBuilder from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock, type MockServer } from "../src/index.ts";

/** Debian's Chromium; set CHROMIUM to use another. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const inBrowser = test.runIf(existsSync(executablePath));

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
let server: MockServer;
let browser: Browser | undefined;

beforeAll(async () => {
  mock.organization.name = `Example </script><img src=x onerror="document.title='broken'">`;
  server = await mock.listen();
  if (existsSync(executablePath)) browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});

afterAll(async () => {
  await browser?.close();
  await server.close();
});

test("the page is one HTML file and loads no other", async () => {
  const response = await fetch(server.url);
  const text = await response.text();
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(text).not.toMatch(/<script|<img|@import|src="http|href="http/);
  expect(text).toContain("&lt;/script&gt;&lt;img");
  expect(text).toContain(mock.keys.admin);
  expect(mock.requests).toEqual([]);
});

inBrowser.each(["light", "dark"] as const)(
  "in a browser, %s, it shows the organization, accessibly and without errors",
  async (colorScheme) => {
    const page = await (browser as Browser).newPage({ colorScheme, viewport: { width: 390, height: 844 } });
    const noises: string[] = [];
    page.on("console", (message) => noises.push(message.text()));
    page.on("pageerror", (error) => noises.push(error.message));
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto(server.url);
    expect(await page.title()).toBe(`${mock.organization.name}: usage and cost mock`);
    expect(await page.locator("h1").textContent()).toBe(mock.organization.name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.evaluate(AxeBuilder.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string }[] }> };
      };
      return (await axe.run()).violations.map(({ id, impact }) => `${impact} ${id}`);
    });
    expect(found).toEqual([]);
    expect(noises).toEqual([]);
    expect(loaded.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"))).toEqual([]);
    await page.close();
  },
);

inBrowser("the curl command on the page works when pasted", async () => {
  const page = await (browser as Browser).newPage();
  await page.goto(server.url);
  const line = (await page.locator("pre").first().textContent()) ?? "";
  await page.close();
  const url = /"(http[^"]+)"/.exec(line)?.[1] ?? "";
  const key = /x-api-key: ([^"]+)"/.exec(line)?.[1] ?? "";
  expect((await fetch(url, { headers: { "x-api-key": key } })).status).toBe(200);
});
