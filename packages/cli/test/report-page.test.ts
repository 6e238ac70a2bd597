import { createMock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveCanned } from "./canned-server.ts";
import { findChromium } from "./chromium.ts";
import { demo, freshFolder, usage } from "./usage.ts";

const folder = freshFolder();
const report = join(folder, "report.html");
const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const { code, stderr } = await usage(["report", "--limit", "30000", "--out", report], { env: demo });
  expect(code, stderr).toBe(0);
}, 180_000);
afterAll(() => browser?.close());

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(pathToFileURL(path).href);
  return page;
}

/** Opens the report of other flags, or of another server. */
async function openReport(args: readonly string[], env: Readonly<Record<string, string>>, now?: string): Promise<Page> {
  const path = join(folder, `${args.join("").replaceAll(/[^\w-]/g, "")}${now === undefined ? "" : "-canned"}.html`);
  const { code, stderr } = await usage(["report", ...args, "--out", path], {
    env,
    ...(now !== undefined && { now }),
  });
  expect(code, stderr).toBe(0);
  return await open(path);
}

const sectionOf = (page: Page, id: string): Locator => page.locator(`section[aria-labelledby="${id}"]`);

const dollarsOf = (text: string | null): string => (text ?? "").replaceAll(/[$,]/g, "");

/** The ledger's cost in dollars. */
function costOf(starting_at: string, ending_at: string): Decimal {
  return ledger
    .cost({ starting_at, ending_at })
    .reduce((sum, row) => sum.plus(row.amount), new Decimal(0))
    .div(100);
}

const toCents = (amount: Decimal): string => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN).toFixed(2);

test("the page says whose figures it has, and that a demo is made up", async () => {
  const page = await open(report);
  expect(await page.locator("header").textContent()).toMatch(/Example Organization \d+\s+Demo: a made-up organization/);
  expect(await page.title()).toMatch(/^Demo: .*Example Organization/);
});

test("the last day of the window is the last one that is named", async () => {
  const page = await open(report);
  expect(await page.locator("h1").textContent()).toBe("Claude usage and cost, Aug 11 – Sep 9, 2026");
  const text = (await page.locator("body").innerText()).replaceAll("2026-09-10 14:20 UTC", "");
  expect(text).not.toMatch(/Sep 10|2026-09-10/);
});

test("the month of the title is the month that is charted, and one that is over has no forecast", async () => {
  const page = await openReport(["--month", "2026-06"], demo);
  expect(await page.locator("h1").textContent()).toBe("Claude usage and cost, June 2026");
  const headings = await page.locator("h2").allTextContents();
  expect(headings).toContain("June 2026");
  expect(headings).toContain("Bill of June 2026, by cause");
  const text = await sectionOf(page, "month").innerText();
  expect(text).toContain("May 2026");
  expect(text).not.toContain("Forecast");
  expect(dollarsOf(text)).toContain(`exactly ${costOf("2026-06-01", "2026-07-01").toFixed()}`);
});

test("the forecast is the average of the settled days, as usage budget computes it, and nothing is called final", async () => {
  const page = await open(report);
  const settled = costOf("2026-09-01", "2026-09-08");
  const sentence = dollarsOf(await sectionOf(page, "month").locator("p").first().textContent());
  expect(sentence).toContain(`7 have settled with exactly ${settled.toFixed()}`);
  const forecast = toCents(settled.times(30).div(7));
  expect(sentence).toContain(`Forecast: about ${forecast} by the end of the month`);
  const { stdout } = await usage(["budget", "--limit", "30000", "--format", "json"], { env: demo });
  expect(Number(JSON.parse(stdout).projected_month_end)).toBe(Number(forecast));
  expect(await page.content()).not.toMatch(/\bfinal\b/i);
});

test("a column that is pointed at shows the ledger's figures of its day, without a script", async () => {
  const page = await open(report);
  const section = sectionOf(page, "by-workspace");
  // The first day is 11 August.
  const day = section.locator(".day").nth(19);
  expect(await day.locator(".tip").isVisible()).toBe(false);
  await day.hover();
  expect(await day.locator(".tip").isVisible()).toBe(true);
  expect(await day.locator("b").textContent()).toBe("Sun, Aug 30");
  expect(dollarsOf(await day.locator(".sum").last().textContent())).toBe(toCents(costOf("2026-08-30", "2026-08-31")));
});

test("days that may still change are striped, and no others", async () => {
  const page = await open(report);
  const striped = sectionOf(page, "by-model").locator(".day.unsettled b");
  expect(await striped.allTextContents()).toEqual(["Tue, Sep 8", "Wed, Sep 9"]);
});

test("a workspace has one color in every chart and table, and so has a model", async () => {
  const page = await open(report);
  const marks = await page.locator("section :is(th, .tip span):has(> .dot)").evaluateAll((all) =>
    all.map((one) => ({
      section: one.closest("section")?.getAttribute("aria-labelledby"),
      name: (one.closest("tr")?.children[1]?.textContent ?? "").trim(),
      own: (one.textContent ?? "").trim(),
      color: one.querySelector<HTMLElement>(".dot")?.style.getPropertyValue("--dot"),
    })),
  );
  const colorsOf = new Map<string, Set<string | undefined>>();
  for (const { section, name, own, color } of marks) {
    if (section !== "by-workspace" && section !== "by-model" && section !== "keys") continue;
    // A key has the color of its workspace, which is in the second column.
    const key = section === "keys" ? name : own;
    colorsOf.set(key, (colorsOf.get(key) ?? new Set()).add(color));
  }
  expect([...colorsOf.keys()]).toEqual(expect.arrayContaining(["Production", "Claude Code", "claude-opus-5"]));
  for (const colors of colorsOf.values()) expect(colors.size).toBe(1);
  const first = [...colorsOf.values()].map(([color]) => color);
  expect(new Set(first).size).toBe(first.length);
});

test("on a phone, no chart and no label is cut, and only tables scroll", async () => {
  const page = await open(report, { viewport: { width: 390, height: 844 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const part of await page.locator(".plot, .y, .x:visible, .cards > div").all()) {
    const box = await part.boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
});

test.each([1440, 1100, 1024, 800, 390])("at %i pixels, the figure of every card is on one line", async (width) => {
  const page = await open(report, { viewport: { width, height: 900 } });
  const lines = await page.locator(".cards dd").evaluateAll((all) =>
    all.map((card) => {
      const range = document.createRange();
      range.selectNodeContents(card.firstChild ?? card);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    }),
  );
  expect(lines.length).toBeGreaterThan(4);
  expect(new Set(lines)).toEqual(new Set([1]));
});

test.each([1440, 1024])("at %i pixels, what people see without a click fits", async (width) => {
  const page = await open(report, { viewport: { width, height: 900 } });
  const scrolled = await page
    .locator("section > .scroll")
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.ariaLabel));
  // Half as wide as the page, with a column per week.
  expect(scrolled.filter((label) => width > 1024 || !label?.startsWith("Accepted edits by tool"))).toEqual([]);
});

/** The width and height between the margins of the page, in CSS pixels. */
const papers = [
  ["A4", Math.floor(((210 - 24) / 25.4) * 96), ((297 - 28) / 25.4) * 96],
  ["Letter", Math.floor((8.5 - 24 / 25.4) * 96), (11 - 28 / 25.4) * 96],
] as const;

test.each(papers)("on %s, the first page has the month and all of its figures", async (_paper, width, height) => {
  const page = await open(report, { viewport: { width, height: 900 } });
  await page.emulateMedia({ media: "print" });
  const box = await sectionOf(page, "month").boundingBox();
  expect(await sectionOf(page, "month").locator("tbody tr").count()).toBe(31);
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(height);
});

test.each(papers)(
  "on %s, nothing is wider than the paper, colors are kept, and a dark screen prints light",
  async (paper, width) => {
    const page = await open(report, { viewport: { width, height: 900 }, colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const wide = await page
      .locator("main, .scroll, table")
      .evaluateAll(
        (all, limit) => all.filter((one) => one.scrollWidth > limit).map((one) => one.outerHTML.slice(0, 80)),
        width,
      );
    expect(wide).toEqual([]);
    const looks = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return { background: style.backgroundColor, adjust: style.getPropertyValue("print-color-adjust") };
    });
    expect(looks).toEqual({ background: "rgb(255, 255, 255)", adjust: "exact" });
    const bytes = await page.pdf({ format: paper });
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  },
);

test("with a file of teams, the cost of each team is the ledger's, and the rest is unassigned", async () => {
  const teams = join(folder, "teams.json");
  writeFileSync(teams, JSON.stringify({ teams: { Search: { workspaces: ["Production", "Research"] } } }));
  const page = await openReport(["--month", "2026-06", "--teams", teams], demo);
  const { organization } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const own = organization.workspaces
    .filter(({ name }) => ["Production", "Research"].includes(name))
    .map(({ id }) => id);
  const rows = ledger.cost({ starting_at: "2026-06-01", ending_at: "2026-07-01", group_by: ["workspace_id"] });
  const costOfRows = (isOwn: boolean): string =>
    toCents(
      rows
        .filter(({ workspace_id: id }) => own.includes(id ?? "") === isOwn)
        .reduce((sum, row) => sum.plus(row.amount), new Decimal(0))
        .div(100),
    );
  const table = sectionOf(page, "by-team").locator("table").first().locator("tbody tr");
  const found = await table.evaluateAll((all) =>
    all.map((row) => [row.children[0]?.textContent?.trim(), row.children[1]?.textContent?.replaceAll(/[$,]/g, "")]),
  );
  expect(new Map(found as [string, string][])).toEqual(
    new Map([
      ["Search", costOfRows(true)],
      ["Unassigned", costOfRows(false)],
    ]),
  );
});

const key = "sk-ant-admin01-not-a-real-key";

/** A record of Claude Code, as the API sends it. */
function record(day: string, email: string, sessions: number, edit: readonly [number, number]): object {
  return {
    date: `${day}T00:00:00Z`,
    organization_id: "12345678-1234-5678-1234-567812345678",
    actor: { type: "user_actor", email_address: email },
    customer_type: "api",
    terminal_type: "vscode",
    is_remote: false,
    core_metrics: {
      num_sessions: sessions,
      lines_of_code: { added: 2, removed: 1 },
      commits_by_claude_code: 0,
      pull_requests_by_claude_code: 0,
    },
    tool_actions: { edit_tool: { accepted: edit[0], rejected: edit[1] }, write_tool: { accepted: 0, rejected: 0 } },
    model_breakdown: [],
  };
}

const list = (data: readonly object[]) => ({
  status: 200,
  body: { data, has_more: false, first_id: null, last_id: null },
});

const member = (email: string): object => ({
  id: `user_${email}`,
  type: "user",
  email,
  name: email.split("@")[0],
  role: "claude_code_user",
  added_at: "2026-01-05T00:00:00Z",
});

/** The cells of each person, by heading. */
async function figuresOf(table: Locator, names: readonly string[]): Promise<(string | undefined)[][]> {
  const headings = await table.locator("thead th").allTextContents();
  const rows = await table
    .locator("tbody tr, tfoot tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));
  return rows.map((row) => ["Person or key", ...names].map((name) => row[headings.indexOf(name)]));
}

test("people have their sessions by week and accepted edits by tool, and members without a record are idle", async () => {
  // Thursday 4 June to Sunday 7 June, and Monday 8 June to Wednesday 10 June.
  const records: Readonly<Record<string, object[]>> = {
    "2026-06-04": [record("2026-06-04", "Ann@example.com", 3, [1, 1])],
    "2026-06-07": [
      record("2026-06-07", "Ann@example.com", 4, [2, 0]),
      record("2026-06-07", "bob@example.com", 1, [0, 2]),
    ],
    "2026-06-10": [record("2026-06-10", "bob@example.com", 9, [1, 0])],
  };
  const server = await serveCanned({
    answer: ({ path, query }) => {
      if (path.endsWith("/usage_report/claude_code")) {
        const data = records[(query.get("starting_at") ?? "").slice(0, 10)] ?? [];
        return { status: 200, body: { data, has_more: false, next_page: null } };
      }
      return path.endsWith("/users")
        ? list(["ann", "bob", "cay", "dan"].map((name) => member(`${name}@example.com`)))
        : undefined;
    },
  });
  const page = await openReport(
    ["--from", "2026-06-04", "--to", "2026-06-11"],
    { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: key },
    "2026-06-15T10:20:00Z",
  );
  await server.close();
  const people = sectionOf(page, "people");
  expect(await figuresOf(people.locator("table").first(), ["Jun 1*", "Jun 8*"])).toEqual([
    ["Ann", "7", "0"],
    ["bob", "1", "9"],
    ["Total", "8", "9"],
  ]);
  expect(await figuresOf(people.locator("table").last(), ["Edit", "Write"])).toEqual([
    ["Ann", "75.0%", "–"],
    ["bob", "33.3%", "–"],
    ["Total", "57.1%", ""],
  ]);
  expect(await people.textContent()).toContain("Addresses are shown without @example.com.");
  expect(await sectionOf(page, "adoption").locator("p").first().textContent()).toContain(
    "2 of 4 members are among them: 50.0%.",
  );
  expect((await sectionOf(page, "idle").locator("tbody th").allTextContents()).map((text) => text.trim())).toEqual([
    "cay@example.com",
    "dan@example.com",
  ]);
});

const longName =
  "A workspace for the quarterly evaluation of retrieval pipelines in the Northern Europe region (do not delete)";

/** The cost report of so many workspaces: each day the first costs $1, the second $2, and so on, until the last one served. */
function costOfWorkspaces(count: number, until = "9999-01-01") {
  return ({ path, query }: { readonly path: string; readonly query: URLSearchParams }) => {
    const ids = Array.from({ length: count }, (_, index) => `wrkspc_${index + 1}`);
    if (path.endsWith("/workspaces"))
      return list(ids.map((id) => ({ id, type: "workspace", name: `${longName} ${id}` })));
    if (path.endsWith("/organizations/me")) {
      return { status: 200, body: { id: "org", type: "organization", name: longName } };
    }
    if (!path.endsWith("/cost_report")) return undefined;
    const results = ids.map((id, index) => ({
      amount: String((index + 1) * 100),
      currency: "USD",
      workspace_id: id,
      description: "Tokens",
      cost_type: "tokens",
      model: `${longName} ${index}`,
      token_type: "output_tokens",
      context_window: null,
      service_tier: "standard",
      inference_geo: null,
    }));
    const data = [];
    const end = Math.min(Date.parse(query.get("ending_at") ?? ""), Date.parse(until));
    let at = Number(query.get("page") ?? Date.parse(query.get("starting_at") ?? ""));
    for (; at < end && data.length < 31; at += 86_400_000) {
      const [starting_at, ending_at] = [at, at + 86_400_000].map((ms) => new Date(ms).toISOString());
      data.push({ starting_at, ending_at, results });
    }
    const isLast = at >= end;
    return { status: 200, body: { data, has_more: !isLast, next_page: isLast ? null : String(at) } };
  };
}

test.each([
  [0, "Nothing was billed in 4 days."],
  [1, "$4.00 in 4 days. "],
  // 820 dollars a day: the largest costs 40.
  [40, "$3,280.00 in 4 days. "],
])(
  "with %i workspaces and very long names, the page is as wide as a phone and says what was billed",
  async (count, words) => {
    const server = await serveCanned({ answer: costOfWorkspaces(count) });
    const page = await openReport(
      ["--from", "2026-06-04", "--to", "2026-06-08"],
      { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: key },
      "2026-06-15T10:20:00Z",
    );
    await server.close();
    expect(await sectionOf(page, "by-workspace").locator("p").first().textContent()).toContain(words);
    expect(await sectionOf(page, "by-workspace").locator(".chart").count()).toBe(count === 0 ? 0 : 1);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const card of await page.locator(".cards > div").all()) {
        const box = await card.boundingBox();
        expect(box?.width ?? 0).toBeGreaterThan(140);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
      // The figures of every day, unfolded: a heading is broken into lines.
      const table = sectionOf(page, "by-workspace").locator("details");
      if (count > 0 && width > 390) {
        await table.evaluate((one) => one.setAttribute("open", ""));
        expect((await table.locator("table").boundingBox())?.width ?? Infinity).toBeLessThan(1600);
      }
    }
  },
);

test("a day that is not served is not one on which nothing was billed", async () => {
  const server = await serveCanned({ answer: costOfWorkspaces(0, "2026-06-06") });
  const page = await openReport(
    ["--from", "2026-06-04", "--to", "2026-06-08", "--no-names"],
    { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: key },
    "2026-06-15T10:20:00Z",
  );
  await server.close();
  expect(await sectionOf(page, "by-workspace").locator("p").first().textContent()).toBe(
    "Nothing was billed in the days that are complete.",
  );
});

test("a cent over the budget is over it, although its share is 100.0%", async () => {
  const server = await serveCanned({ answer: costOfWorkspaces(40) });
  // 820 dollars on each of 14 days.
  const page = await openReport(
    ["--from", "2026-06-01", "--to", "2026-06-15", "--limit", "11479.99"],
    { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: key },
    "2026-06-15T10:20:00Z",
  );
  await server.close();
  expect(await page.locator(".cards > div", { hasText: "Budget for" }).textContent()).toContain(
    "100.0% used: exceeded",
  );
});

test("on the first of a month, no section calls what is not known yet a zero", async () => {
  const page = await openReport(["--month", "2026-09"], { ...demo, USAGE_DEMO_NOW: "2026-09-01T10:00:00Z" });
  const ids = ["by-workspace", "by-model", "token-mix", "cache", "keys", "adoption", "accept-rates", "people"];
  const sentences = await Promise.all(ids.map((id) => sectionOf(page, id).locator("p").first().textContent()));
  expect(new Set(sentences)).toEqual(new Set(["Nothing in this window is over yet, so there are no rows."]));
});
