import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMock } from "@org/usage-mock";
import axe from "axe-core";
import { Decimal } from "decimal.js";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "./chromium.ts";
import { serveMock } from "./server.ts";
import { demo, freshFolder, usage } from "./usage.ts";

const folder = freshFolder();
const report = join(folder, "report.html");

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const { code, stderr } = await usage(["report", "--limit", "30000", "--out", report], { env: demo });
  // The last two days of the cost report settle.
  expect(stderr).not.toContain("missing");
  expect(code).toBe(0);
}, 180_000);
afterAll(() => browser?.close());

interface Opened {
  readonly page: Page;
  /** What the console printed, and what was requested from the network. */
  readonly heard: string[];
}

async function open(
  path: string,
  colorScheme: "light" | "dark" = "light",
  { bypassCSP = false, width = 1100 }: { readonly bypassCSP?: boolean; readonly width?: number } = {},
): Promise<Opened> {
  const context = await browser.newContext({ colorScheme, bypassCSP, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(String(error)));
  page.on("dialog", (dialog) => heard.push(dialog.message()));
  page.on("request", (request) => {
    if (!/^(?:file|data):/.test(request.url())) heard.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, heard };
}

test.each(["light", "dark"] as const)(
  "the page opens in %s without a network, a script or a complaint",
  async (scheme) => {
    const { page, heard } = await open(report, scheme);
    expect(heard).toEqual([]);
    expect(await page.locator("script").count()).toBe(0);
    expect(await page.locator("h2").allTextContents()).toEqual([
      "September 2026 to date",
      "Cost by day and workspace",
      "Cost by day and model",
      "Tokens by kind",
      "Cache-hit rate",
      "API keys by tokens",
      "Bill of August 2026, by cause",
      "Claude Code, active per day",
      "Accepted edits by tool and week",
      "Claude Code by person",
      "Members without Claude Code",
      "What these figures cover",
    ]);
  },
);

test("every chart is drawn: bars and lines have a size, and colors of the theme", async () => {
  const { page } = await open(report);
  const charts = page.locator(".chart svg");
  expect(await charts.count()).toBe(8);
  for (const chart of await charts.all()) {
    const shapes = chart.locator("path:not(.grid)");
    const sizes = await shapes.evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().width));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeGreaterThan(5);
  }
  const fill = (scheme: "light" | "dark"): Promise<string> =>
    open(report, scheme).then(({ page: themed }) =>
      themed
        .locator("#by-workspace ~ .chart path:not(.grid)")
        .first()
        .evaluate((path) => getComputedStyle(path).fill),
    );
  expect(await fill("light")).not.toBe(await fill("dark"));
});

test.each([
  ["light", 1100],
  ["dark", 1100],
  ["dark", 390],
] as const)("axe finds nothing in %s at %i pixels, with every table unfolded", async (scheme, width) => {
  const { page } = await open(report, scheme, { bypassCSP: true, width });
  await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  await page.addScriptTag({ content: axe.source });
  const violations = await page.evaluate(async () => {
    const found = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    ).axe.run();
    return found.violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
});

test("the keyboard reaches every table", async () => {
  const { page } = await open(report);
  const folded = await page.locator("summary").count();
  const reached = new Set<string>();
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 60) ?? ""));
  }
  expect([...reached].filter((text) => text.startsWith("Figures: "))).toHaveLength(folded);
});

test("the figures below the charts are the ledger's: to the last digit where settled, to the cent in all", async () => {
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const costUpTo = (ending_at: string): Decimal =>
    ledger
      .cost({ starting_at: "2026-08-11", ending_at })
      .reduce((sum, row) => sum.plus(row.amount), new Decimal(0))
      .div(100);
  const { page } = await open(report);
  for (const id of ["by-workspace", "by-model"]) {
    const foot = page.locator(`section[aria-labelledby="${id}"] details tfoot tr`);
    const amountIn = async (row: number): Promise<Decimal> =>
      new Decimal(((await foot.nth(row).locator("td").last().textContent()) ?? "").replaceAll(/[$,]/g, ""));
    expect((await amountIn(0)).eq(costUpTo("2026-09-10").toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN))).toBe(true);
    // A day settles 48 hours after its end.
    expect((await amountIn(1)).eq(costUpTo("2026-09-08"))).toBe(true);
  }
});

test("the bill of the last complete month is explained with the ledger's amounts", async () => {
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const bill = ledger.bill({ starting_at: "2026-08-01", ending_at: "2026-09-01" });
  const { page } = await open(report);
  const section = page.locator('section[aria-labelledby="bill"]');
  const amountOf = async (cause: string): Promise<string> => {
    const row = section.locator("tbody tr", { hasText: cause });
    return new Decimal(((await row.locator("td").last().textContent()) ?? "").replaceAll(/[$,]/g, ""))
      .times(100)
      .toFixed();
  };
  expect(await amountOf("Discount")).toBe(bill.discount);
  expect(await amountOf("Fast mode")).toBe(bill.fastMode);
  expect(await amountOf("Tokens at list price")).toBe(bill.list);
  expect(await amountOf("Unexplained")).toBe("0");
  const total = await section.locator("tfoot td").last().textContent();
  expect(new Decimal((total ?? "").replaceAll(/[$,]/g, "")).times(100).toFixed()).toBe(bill.billed);
  expect(await section.locator("p").first().textContent()).toContain("$0.00 is not.");
});

test("a print shows the figures that the screen folds away", async () => {
  const { page } = await open(report);
  await page.emulateMedia({ media: "print" });
  const box = await page.locator("details table").first().boundingBox();
  expect(box?.height ?? 0).toBeGreaterThan(100);
});

const hostile = `</script></style><img src=x onerror=alert(1)>"'=cmd()`;

test("names from the API are text in every format, whatever they are", async () => {
  const served = await serveMock();
  const name = `\u001b[31m${hostile}\u202e|`;
  served.mock.organization.name = name;
  for (const list of ["workspaces", "apiKeys", "users"] as const) {
    for (const entry of served.mock.organization[list]) entry.name = name;
  }
  const flags = ["--month", "2026-08"];
  const page = join(folder, "hostile.html");
  const table = join(folder, "hostile-table.html");
  expect((await usage(["report", ...flags, "--out", page], { env: served.env })).code).toBe(0);
  expect((await usage(["cost", "--names", ...flags, "--out", table], { env: served.env })).code).toBe(0);
  for (const path of [page, table]) {
    const { page: opened, heard } = await open(path);
    expect(heard).toEqual([]);
    expect(await opened.locator("img, script").count()).toBe(0);
    expect(await opened.locator("body").textContent()).toContain(hostile);
  }
  const written = async (format: string): Promise<string> =>
    (await usage(["cost", "--names", ...flags, "--format", format], { env: served.env })).stdout;
  for (const format of ["table", "json", "ndjson", "csv", "markdown", "html"]) {
    const text = await written(format);
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u202e");
  }
  expect(await written("markdown")).not.toContain("<img");
  for (const workspace of served.mock.organization.workspaces) workspace.name = "=HYPERLINK(1)";
  expect(await written("csv")).toContain(",'=HYPERLINK(1)");
  await served.close();
});

test("a page that was tampered with is not what these tests would pass", async () => {
  const forged = join(folder, "forged.html");
  writeFileSync(forged, readFileSync(report, "utf8").replace("</main>", "<script>console.log('ran')</script></main>"));
  const { heard } = await open(forged);
  expect(heard.join(" ")).toMatch(/Content Security Policy/);
  expect(heard).not.toContain("ran");
});
