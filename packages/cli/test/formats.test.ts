import { createMock } from "@org/usage-mock";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import { beforeAll, expect, test } from "vitest";
import { demo, usage } from "./usage.ts";

const window = { starting_at: "2026-08-11T00:00:00Z", ending_at: "2026-09-10T00:00:00Z" };

/** What the ledger says, summed by another library than the command's. */
let cost: Decimal;
let tokens: number;

beforeAll(() => {
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  cost = ledger
    .cost(window)
    .reduce((sum, row) => sum.plus(row.amount), new Decimal(0))
    .div(100);
  tokens = ledger
    .usage(window)
    .reduce(
      (sum, row) =>
        sum +
        row.uncached_input_tokens +
        row.cache_read_input_tokens +
        row.cache_creation.ephemeral_1h_input_tokens +
        row.cache_creation.ephemeral_5m_input_tokens +
        row.output_tokens,
      0,
    );
});

async function written(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await usage(args, { env: demo });
  // The last days of the window have not settled, which formats without notes say on stderr.
  expect(stderr).toMatch(/^(?:May still change: .*\n)?$/);
  expect(code).toBe(0);
  return stdout;
}

/** The last amount of dollars in a line, without its decoration. */
function dollarsIn(line: string | undefined): Decimal {
  const amounts = (line ?? "").match(/\$[\d,]+\.\d+/g) ?? [];
  return new Decimal((amounts.at(-1) ?? "$NaN").replaceAll(/[$,]/g, ""));
}

function sumOf(rows: readonly Record<string, unknown>[], name: string): Decimal {
  return rows.reduce((sum, row) => sum.plus(String(row[name])), new Decimal(0));
}

const dimensions = ["workspace,model", "day", "description,workspace", "model,token,tier"];

test.each(dimensions)("the table's total is the ledger's, to the last digit, by %s", async (by) => {
  const text = await written(["cost", "--by", by]);
  const total = text.split("\n").find((line) => line.startsWith("Total"));
  expect(dollarsIn(total).eq(cost)).toBe(true);
});

test.each(dimensions)("the JSON rows and total are the ledger's, by %s", async (by) => {
  const { rows, total, window: read, complete } = JSON.parse(await written(["cost", "--by", by, "--format", "json"]));
  expect(complete).toBe(true);
  expect(read).toEqual(window);
  expect(new Decimal(total.cost).eq(cost)).toBe(true);
  expect(sumOf(rows, "cost").eq(cost)).toBe(true);
});

test("the NDJSON rows add up to the ledger's total, and there is no total among them", async () => {
  const lines = (await written(["cost", "--format", "ndjson"])).trim().split("\n");
  expect(
    sumOf(
      lines.map((line) => JSON.parse(line) as Record<string, unknown>),
      "cost",
    ).eq(cost),
  ).toBe(true);
});

test("the CSV is RFC 4180, says its units, and adds up to the ledger's total", async () => {
  const text = await written(["cost", "--format", "csv"]);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.split("\r\n")[0]).toBe("workspace_id (id),workspace_name (name),model (value),cost (USD),share (ratio)");
  const rows = parse<Record<string, unknown>>(text, { columns: true, record_delimiter: "\r\n" });
  expect(sumOf(rows, "cost (USD)").eq(cost)).toBe(true);
});

test("the Markdown total is the ledger's", async () => {
  const text = await written(["cost", "--format", "markdown"]);
  const total = text.split("\n").find((line) => line.startsWith("| **Total**"));
  expect(dollarsIn(total).eq(cost)).toBe(true);
});

test("the HTML total is the ledger's", async () => {
  const text = await written(["cost", "--format", "html"]);
  expect(dollarsIn(/<tfoot>.*<\/tfoot>/s.exec(text)?.[0]).eq(cost)).toBe(true);
});

test.each(["model", "workspace,tier", "day", "key", "geo,context", "total"])(
  "tokens by %s add up to the ledger's",
  async (by) => {
    const { rows, total } = JSON.parse(await written(["tokens", "--by", by, "--format", "json"]));
    expect(total.total_tokens).toBe(tokens);
    expect(sumOf(rows, "total_tokens").toNumber()).toBe(tokens);
  },
);

test("filters are the API's: only matching rows are counted", async () => {
  const { ledger, organization } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const key = organization.apiKeys[1]?.id ?? "";
  const filters = { models: ["claude-opus-5"], service_tiers: ["standard"], api_key_ids: [key] };
  const truth = ledger.usage({ ...window, ...filters }).reduce((sum, row) => sum + row.output_tokens, 0);
  const flags = ["--model", "claude-opus-5", "--tier", "standard", "--key-id", key];
  const { total } = JSON.parse(await written(["tokens", ...flags, "--format", "json"]));
  expect(truth).toBeGreaterThan(0);
  expect(total.output_tokens).toBe(truth);
});

test("hours add up to the same as days", async () => {
  const flags = ["--from", "2026-09-08", "--to", "2026-09-10", "--format", "json"];
  const [hours, days] = await Promise.all([
    written(["tokens", "--by", "hour", ...flags]),
    written(["tokens", "--by", "day", ...flags]),
  ]);
  expect(JSON.parse(hours).rows).toHaveLength(48);
  expect(JSON.parse(hours).total).toEqual(JSON.parse(days).total);
});

test("a local day is the ledger's hours between two local midnights", async () => {
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const flags = ["--day", "2026-09-08", "--timezone", "America/Los_Angeles", "--format", "json", "--by", "day"];
  const { rows, window: read } = JSON.parse(await written(["tokens", ...flags]));
  const hours = { starting_at: "2026-09-08T07:00:00Z", ending_at: "2026-09-09T07:00:00Z" };
  const output = ledger.usage({ ...hours, bucket_width: "1h" }).reduce((sum, row) => sum + row.output_tokens, 0);
  expect(read).toEqual(hours);
  expect(rows).toEqual([expect.objectContaining({ day: "2026-09-08", output_tokens: output })]);
});

test("Claude Code's tokens by model are the ledger's", async () => {
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const { rows } = JSON.parse(await written(["claude-code", "--by", "model", "--format", "json"]));
  const truth: Record<string, number> = {};
  for (const { model, output } of ledger.claudeCode({ starting_at: "2026-08-11", ending_at: "2026-09-10" })) {
    if (model !== null) truth[model] = (truth[model] ?? 0) + output;
  }
  const read = Object.fromEntries(
    (rows as { model: string; output_tokens: number }[]).map(({ model, output_tokens }) => [model, output_tokens]),
  );
  expect(read).toEqual(truth);
});

test.each(["product,model", "actor", "day", "type,token"])("analytics cost by %s is the ledger's", async (by) => {
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const truth = ledger.analytics
    .cost(window)
    .reduce((sum, row) => sum.plus(row.cost.amount), new Decimal(0))
    .div(100);
  const { rows, total } = JSON.parse(await written(["analytics", "cost", "--by", by, "--format", "json"]));
  expect(truth.gt(0)).toBe(true);
  expect(new Decimal(total.cost).eq(truth)).toBe(true);
  expect(sumOf(rows, "cost").eq(truth)).toBe(true);
});

test("overlapping groups have no total", async () => {
  const text = await written(["analytics", "cost", "--by", "group", "--format", "json"]);
  expect(JSON.parse(text).total).toBeNull();
});

test("raw items are the API's own, one a line", async () => {
  const lines = (await written(["api", "cost", "--month", "2026-08", "group_by=workspace_id"])).trim().split("\n");
  const buckets = lines.map((line) => JSON.parse(line) as { results: { amount: string }[] });
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const truth = ledger
    .cost({ starting_at: "2026-08-01", ending_at: "2026-09-01" })
    .reduce((sum, row) => sum.plus(row.amount), new Decimal(0));
  const read = sumOf(
    buckets.flatMap(({ results }) => results),
    "amount",
  );
  expect(buckets).toHaveLength(31);
  expect(read.eq(truth)).toBe(true);
});

test("the same data has the same bytes in every format, on every run", async () => {
  for (const format of ["table", "json", "ndjson", "csv", "markdown", "html"]) {
    const [first, second] = await Promise.all([
      written(["cost", "--format", format]),
      written(["cost", "--format", format]),
    ]);
    expect(first).toBe(second);
  }
});
