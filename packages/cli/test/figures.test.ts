import { afterAll, beforeAll, expect, test } from "vitest";
import { type CannedServer, serveCanned } from "./canned-server.ts";
import { shell, usage } from "./usage.ts";

let everything: CannedServer;
beforeAll(async () => {
  everything = await serveCanned();
});
afterAll(() => everything.close());

const key = "sk-ant-admin01-not-a-real-key";
const now = "2026-06-15T10:20:00Z";
const firstOfMonth = "2026-07-01T08:00:00Z";

function env(server: CannedServer): Record<string, string> {
  return { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: key };
}

/** What these tests read of a JSON document. */
interface Document {
  readonly complete: boolean;
  readonly complete_through: string | null;
  readonly window: unknown;
  readonly missing: readonly unknown[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly total: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
  readonly unrecognized: readonly unknown[];
}

async function json(args: readonly string[], server: CannedServer, at = now): Promise<Document> {
  const { code, stdout, stderr } = await usage([...args, "--format", "json"], { env: env(server), now: at });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Document;
}

const windowed = [
  ["cost"],
  ["tokens"],
  ["claude-code"],
  ["analytics", "cost"],
  ["analytics", "usage"],
  ["tokens", "--timezone", "Europe/Berlin"],
];

test.each(windowed)(
  "on the first of the month, usage %s is empty and complete, and sends no request",
  async (...args) => {
    const server = await serveCanned();
    for (const flags of [
      ["--month", "2026-07"],
      ["--from", "2026-07-01"],
    ]) {
      const document = await json([...args, ...flags], server, firstOfMonth);
      expect(document).toMatchObject({ complete: true, rows: [], missing: [], partial: [] });
      expect(document.notes.join(" ")).toContain("Nothing served yet");
      const total = await json([...args, ...flags, "--by", "total"], server, firstOfMonth);
      expect(Object.values(total.rows[0] ?? {}).filter((value) => value !== null)).toEqual([]);
    }
    expect(server.requests).toEqual([]);
    await server.close();
  },
);

test("usage report works on the first of the month, with dashes instead of zeros", async () => {
  const { code, stdout } = await usage(["report", "--month", "2026-07"], { env: env(everything), now: firstOfMonth });
  const cards = /<dl class="cards">(.*?)<\/dl>/s.exec(stdout)?.[1] ?? "";
  expect(code).toBe(0);
  expect(cards).not.toMatch(/\$0|>0</);
  expect(cards.match(/<dd>\s*–/g)?.length).toBeGreaterThan(2);
});

test.each(["cost", "tokens", "analytics cost", "analytics usage"])(
  "if the server has served nothing, usage %s prints no zero in any format",
  async (command) => {
    const server = await serveCanned({ until: "2026-06-14T00:00:00Z" });
    const args = [...command.split(" "), "--by", "total", "--day", "2026-06-14"];
    for (const format of ["table", "csv", "ndjson", "markdown", "html"]) {
      const { code, stdout } = await usage([...args, "--format", format], { env: env(server), now });
      expect(code).toBe(0);
      // Titles, notes and headings have dates and units; the row of figures has no digit.
      const row = { table: 3, csv: 1, ndjson: 0, markdown: 4, html: -1 }[format] ?? 0;
      const text = row === -1 ? (/<tbody>.*<\/tbody>/s.exec(stdout)?.[0] ?? "") : stdout.split(/\r?\n/)[row];
      const figures = format === "ndjson" ? Object.values(JSON.parse(text ?? "{}")).join("") : text;
      expect(figures?.replaceAll(/style="[^"]*"/g, "")).not.toMatch(/\d/);
    }
    const { rows, total, complete } = await json(args, server);
    expect([...Object.values(rows[0] ?? {}), ...Object.values(total)].filter((value) => value !== null)).toEqual([]);
    expect(complete).toBe(false);
    await server.close();
  },
);

/** 4 May in Berlin. */
function idle(start: string): boolean {
  return start >= "2026-05-03T22:00:00Z" && start < "2026-05-04T22:00:00Z";
}

test("an idle day that the server covers is a zero, in UTC and in local days", async () => {
  const server = await serveCanned({ idle });
  const local = await json(
    ["tokens", "--from", "2026-05-03", "--to", "2026-05-06", "--by", "day", "--timezone", "Europe/Berlin"],
    server,
  );
  expect(local.rows.map((row) => [row["day"], row["output_tokens"]])).toEqual([
    ["2026-05-03", 24 * 30],
    ["2026-05-04", 0],
    ["2026-05-05", 24 * 30],
  ]);
  const utc = await json(["tokens", "--from", "2026-05-03", "--to", "2026-05-05", "--by", "hour"], server);
  expect(utc.rows).toHaveLength(48);
  expect(utc.rows[30]?.["output_tokens"]).toBe(0);
  await server.close();
});

test("--timezone keeps the requested window and everything that is missing in it", async () => {
  const server = await serveCanned({ until: "2026-05-09T10:00:00Z" });
  const document = await json(
    ["tokens", "--from", "2026-05-01", "--to", "2026-05-11", "--by", "day", "--timezone", "America/Los_Angeles"],
    server,
  );
  // Midnight in Los Angeles is 07:00 UTC in summer.
  expect(document.window).toEqual({ starting_at: "2026-05-01T07:00:00Z", ending_at: "2026-05-11T07:00:00Z" });
  expect(document.missing).toEqual([{ starting_at: "2026-05-09T10:00:00Z", ending_at: "2026-05-11T07:00:00Z" }]);
  expect(document.complete_through).toBe("2026-05-09T10:00:00Z");
  expect(document.complete).toBe(false);
  await server.close();
});

test("days of a zone with half hours need minutes, and the error says so before a request", async () => {
  const server = await serveCanned();
  const args = ["tokens", "--day", "2026-05-04", "--by", "day", "--timezone", "Asia/Kolkata"];
  const refused = await usage(args, { env: env(server), now });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("--width 1m");
  expect(server.requests).toEqual([]);
  const { rows, window } = await json([...args, "--width", "1m"], server);
  expect(window).toEqual({ starting_at: "2026-05-03T18:30:00Z", ending_at: "2026-05-04T18:30:00Z" });
  expect(rows[0]?.["output_tokens"]).toBe(1440 * 30);
  await server.close();
});

test("a zone from the environment gives way to flags that need UTC", async () => {
  const zoned = { ...env(everything), USAGE_TIMEZONE: "Europe/Berlin" };
  for (const args of [["cost"], ["claude-code"], ["tokens", "--last", "3h"], ["tokens", "--include-running"]]) {
    const { code, stderr } = await usage([...args, "--quiet"], { env: zoned, now });
    expect(code, stderr).toBe(0);
  }
  const days = await usage(["tokens", "--by", "day", "--last", "2d", "--format", "csv"], { env: zoned, now });
  expect(days.stdout).toMatch(/^day \(Europe\/Berlin\)/);
});

// It is 15 June: the cost of 13 and 14 June may still change, so that 12 days at $10 project 30 days.
test("a budget projects from settled days, names the others, and has no projection for a month that is over", async () => {
  const args = ["budget", "--limit", "1000"];
  const line = await usage(args, { env: env(everything), now });
  expect(line.stdout).toMatch(/2026-06-13 to 2026-06-15 may still change; month end about \$300\.00 at this pace\.\n$/);
  const over = await usage([...args, "--month", "2026-05"], { env: env(everything), now });
  expect(over.stdout).not.toContain("pace");
  const document = JSON.parse(
    (await usage([...args, "--month", "2026-05", "--format", "json"], { env: env(everything), now })).stdout,
  );
  expect(document).toMatchObject({ spent: "310", projected_month_end: null, complete: true, settling: [] });
});

test("a budget exits by its verdict although nothing reads stdout", async () => {
  const { stdout } = await shell('usage budget --limit 1 --month 2026-03 | true; echo "${PIPESTATUS[0]}"', {
    ...env(everything),
  });
  expect(stdout.trim()).toBe("3");
});

test("a budget without a served day does not know what was spent", async () => {
  const server = await serveCanned({ until: "2026-06-01T00:00:00Z" });
  const { code, stdout } = await usage(["budget", "--limit", "1000", "--format", "json"], { env: env(server), now });
  expect(code).toBe(4);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: "incomplete", spent: null, used: null, complete: false });
  await server.close();
});

test("capped buckets and unknown fields are named in every format, and unknown values are in no total", async () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ model: `model-${index}` }));
  const server = await serveCanned({ enterprise: rows, tokens: { brand_new_tokens: 900 } });
  const api = await usage(["api", "enterprise.usage", "--day", "2026-03-02", "group_by=model"], {
    env: env(server),
    now,
  });
  expect(api.code, api.stderr).toBe(0);
  expect(api.stderr).toContain("2026-03-02");
  expect(api.stderr).toContain("others may be left out");
  const args = ["tokens", "--day", "2026-03-02", "--by", "total"];
  const { unrecognized } = await json(args, server);
  expect(unrecognized).toEqual([expect.objectContaining({ value: 900, count: 1 })]);
  for (const format of ["csv", "ndjson", "html"]) {
    expect((await usage([...args, "--format", format], { env: env(server), now })).stderr).toContain(
      "brand_new_tokens",
    );
  }
  await server.close();
});

test("usage demo is one document in JSON and HTML", async () => {
  const { code, stdout } = await usage(["demo", "--demo", "--format", "json"], { env: { USAGE_DEMO_NOW: now } });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).reports.map(({ report }: { report: string }) => report)).toEqual([
    "cost",
    "tokens",
    "claude_code",
  ]);
  const page = await usage(["demo", "--demo", "--format", "html"], { env: { USAGE_DEMO_NOW: now } });
  expect(page.stdout.match(/<!doctype html>/g)).toHaveLength(1);
});

test("a filter by name reads its ID, and an unknown name is refused with the nearest one", async () => {
  const server = await serveCanned();
  for (const args of [
    ["tokens", "--workspace", "production"],
    ["analytics", "usage", "--where", "workspace=Production"],
    ["api", "messages", "workspace_ids=Production"],
  ]) {
    const { code, stderr } = await usage([...args, "--day", "2026-03-02"], { env: env(server), now });
    expect(code, stderr).toBe(0);
    expect(server.requests.at(-1)?.query.getAll("workspace_ids[]")).toEqual(["wrkspc_1"]);
    const typo = args.map((arg) => arg.replace(/production/i, "Prodction"));
    const refused = await usage([...typo, "--day", "2026-03-02"], { env: env(server), now });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("Did you mean Production?");
  }
  await server.close();
});

test("an ID that no workspace has is refused instead of answered with a zero", async () => {
  const server = await serveCanned({ tokens: null });
  const args = ["tokens", "--day", "2026-03-02", "--workspace"];
  const unknown = await usage([...args, "wrkspc_2"], { env: env(server), now });
  expect(unknown).toMatchObject({ code: 1, stdout: "" });
  expect(unknown.stderr).toContain('--workspace is invalid: got "wrkspc_2"');
  expect((await usage([...args, "wrkspc_1"], { env: env(server), now })).code).toBe(0);
  await server.close();
});
