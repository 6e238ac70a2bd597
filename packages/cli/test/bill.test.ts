import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMock, type BillingOptions, type LedgerBill } from "@org/usage-mock";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { bin, environment, freshFolder, usage, type Ran } from "./usage.ts";

const Exact = Decimal.clone({ precision: 200 });
const now = "2026-11-04T09:30:00Z";
const demo = { USAGE_DEMO: "1", USAGE_DEMO_SEED: "7", USAGE_DEMO_NOW: now };
const october = { starting_at: "2026-10-01", ending_at: "2026-11-01" };

/** The causes of October's bill in dollars, by the ledger. */
function trueBill(): Record<keyof LedgerBill, string> {
  const bill = createMock({ seed: 7, now }).ledger.bill(october);
  return Object.fromEntries(
    Object.entries(bill).map(([name, cents]) => [name, new Exact(cents).div(100).toFixed()]),
  ) as Record<keyof LedgerBill, string>;
}

function sum(amounts: readonly (string | undefined)[]): string {
  return amounts.reduce((total, amount) => total.plus(amount ?? "NaN"), new Exact(0)).toFixed();
}

/** Runs the command against an organization with another bill, over HTTP. */
async function withBilling(
  billing: BillingOptions,
  run: (env: Record<string, string>, folder: string) => Promise<void>,
) {
  const mock = createMock({ seed: 7, now: new Date(), billing });
  const server = await mock.listen();
  const folder = freshFolder();
  writeFileSync(join(folder, "prices.json"), JSON.stringify(mock.prices));
  try {
    await run(
      { USAGE_BASE_URL: server.url, ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: mock.apiKey },
      folder,
    );
  } finally {
    await server.close();
  }
}

test("usage reconcile names each cause with the ledger's amount, in JSON", async () => {
  const { code, stdout, stderr } = await usage(["reconcile", "--month", "2026-10", "--format", "json"], { env: demo });
  const result = JSON.parse(stdout);
  const bill = trueBill();
  expect([code, stderr]).toEqual([0, ""]);
  expect(result).toMatchObject({
    verdict: "explained",
    complete: true,
    billed: bill.billed,
    expected: { list: bill.list, long_context: bill.longContext, batch: bill.batch, us_inference: bill.usInference },
    explained: { discount: bill.discount, fast_mode: bill.fastMode, prompt_length: "0" },
    only_in_cost: { web_search: bill.webSearch, code_execution: bill.codeExecution, session_usage: bill.sessions },
    compared: { unexplained: "0", unexplained_gross: "0" },
    cannot_compute: [],
  });
  expect(result.days).toHaveLength(31);
});

test("the rows of usage reconcile add up to the bill, in CSV and in the table", async () => {
  const { billed } = trueBill();
  const csv = await usage(["reconcile", "--month", "2026-10", "--format", "csv"], { env: demo });
  const rows: Record<string, string>[] = parse(csv.stdout, { columns: true });
  expect(sum(rows.map((row) => row["amount (USD)"]))).toBe(billed);
  const table = await usage(["reconcile", "--month", "2026-10"], { env: demo });
  expect(table.stdout).toContain("Explained: $0.00 unexplained in either direction");
  expect(table.stdout).toContain("Discount found: 0.95 of the list price is paid.");
});

test("blocked requests are unexplained: exit 3, unless the tolerance allows them", async () => {
  await withBilling({ blockedRequests: true }, async (env, folder) => {
    const prices = join(folder, "prices.json");
    const month = ["--month", lastSettledMonth()];
    const strict = await usage(["reconcile", ...month, "--prices", prices, "--format", "json"], { env });
    expect([strict.code, JSON.parse(strict.stdout).verdict]).toEqual([3, "unexplained"]);
    const csv = await usage(["reconcile", ...month, "--prices", prices, "--format", "csv"], { env });
    expect([csv.code, csv.stderr]).toEqual([3, expect.stringContaining("Not explained: $")]);
    expect(JSON.parse(strict.stdout).cannot_compute).toEqual(["blocked_requests"]);
    const lenient = await usage(["reconcile", ...month, "--prices", prices, "--tolerance", "1000000"], { env });
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toContain("Can't be computed: which tokens were of blocked requests.");
  });
});

test("a model that the prices lack is unpriced by name", async () => {
  await withBilling({ unlistedModel: true }, async (env, folder) => {
    const args = ["--month", lastSettledMonth(), "--prices", join(folder, "prices.json")];
    const { code, stdout } = await usage(["reconcile", ...args], { env });
    expect(stdout).toContain("No price: claude-unlisted-1");
    // What has no price is not explained.
    expect([code, stdout]).toEqual([3, expect.stringMatching(/Not explained: .* without a price; tolerance/)]);
  });
});

test("a month that is not over is incomplete: exit 4, with the days named on stderr", async () => {
  const { code, stdout } = await usage(["reconcile", "--month", "2026-11", "--format", "json"], { env: demo });
  const result = JSON.parse(stdout);
  expect([code, result.verdict, result.complete]).toEqual([4, "incomplete", false]);
  // Costs may change for 48 hours: at 09:30 on the 4th, the 2nd and the 3rd.
  expect(result.settling).toEqual([{ starting_at: "2026-11-02T00:00:00Z", ending_at: "2026-11-04T00:00:00Z" }]);
  expect(result.missing).toEqual([{ starting_at: "2026-11-04T00:00:00Z", ending_at: "2026-12-01T00:00:00Z" }]);
  expect(result.settled_through).toBe("2026-11-02T00:00:00Z");
  const csv = await usage(["reconcile", "--month", "2026-11", "--format", "csv"], { env: demo });
  expect(csv.code).toBe(4);
  expect(csv.stderr).toContain("No figures yet for 2026-11-04 to 2026-12-01: missing, not zero.");
  expect(csv.stderr).toContain("May still change: 2026-11-02 to 2026-11-04, which has not settled yet.");
});

test("on the first day of a month nothing is known of it, and nothing fails", async () => {
  const env = { ...demo, USAGE_DEMO_NOW: "2026-11-01T05:00:00Z" };
  const { code, stdout } = await usage(["reconcile", "--month", "2026-11", "--format", "json"], { env });
  expect([code, JSON.parse(stdout).missing]).toEqual([
    4,
    [{ starting_at: "2026-11-01T00:00:00Z", ending_at: "2026-12-01T00:00:00Z" }],
  ]);
  expect((await usage(["export", "focus", "--month", "2026-11"], { env })).code).toBe(4);
});

test("what the server has not served is unknown, and never a zero", async () => {
  const env = { ...demo, USAGE_DEMO_NOW: "2026-11-01T05:00:00Z" };
  const month = ["--month", "2026-11"];
  const { stdout: text } = await usage(["reconcile", ...month, "--format", "json"], { env });
  const { billed, compared, expected, explained, not_compared, days } = JSON.parse(text);
  const amounts = [billed, not_compared, ...[compared, expected, explained].flatMap(Object.values), days[0].billed];
  expect(new Set(amounts)).toEqual(new Set([null]));
  for (const format of ["table", "csv", "ndjson", "markdown"]) {
    const { code, stdout, stderr } = await usage(["reconcile", ...month, "--format", format], { env });
    expect(code).toBe(4);
    expect(stdout).not.toMatch(/\$0|[ ,":]0(?:\.00)?["}\r\n ]/);
    expect(stdout + stderr).toContain("no day has settled in both reports, so nothing could be compared.");
  }
  const focus = await usage(["export", "focus", ...month, "--allow-missing"], { env });
  expect(focus.stderr).toContain("No day of this month is served yet: the file has a header only.");
});

test("a day that has not settled is billed and not compared", async () => {
  const { stdout } = await usage(["reconcile", "--month", "2026-11", "--format", "json"], { env: demo });
  const { days } = JSON.parse(stdout);
  expect(days[0]).toMatchObject({ state: "settled", unexplained: "0" });
  expect(days[1]).toMatchObject({ state: "settling", expected: null, explained: null, unexplained: null });
  expect(Number(days[1].billed)).toBeGreaterThan(0);
  expect(days[3]).toMatchObject({ state: "missing", billed: null, unexplained: null });
});

test("the verdict is the exit code even if nothing reads standard output", async () => {
  const child = spawn(process.execPath, [bin, "reconcile", "--month", "2026-11"], { env: environment(demo) });
  child.stdout.destroy();
  const [code] = await once(child, "close");
  expect(code).toBe(4);
});

test("usage rates has the ledger's amounts, each divided by its tokens", async () => {
  const args = ["rates", "--month", "2026-10", "--by", "day,workspace", "--format", "csv"];
  const { code, stdout, stderr } = await usage(args, { env: demo });
  const rows: Record<string, string>[] = parse(stdout, { columns: true });
  const { list, longContext, batch, usInference, fastMode, discount } = trueBill();
  expect([code, stderr]).toEqual([0, ""]);
  expect(sum(rows.map((row) => row["cost (USD)"]))).toBe(
    sum([list, longContext, batch, usInference, fastMode, discount]),
  );
  for (const row of rows) {
    const rate = new Exact(row["cost (USD)"] ?? "").div(row["tokens (tokens)"] ?? "").times(1_000_000);
    expect(row["rate (USD per million tokens)"]).toBe(rate.toDecimalPlaces(6, Decimal.ROUND_HALF_EVEN).toFixed());
  }
});

test("usage export focus writes CSV and Parquet, and the sum is the ledger's", async () => {
  const folder = freshFolder();
  const [csv, parquet, tags] = ["may.csv", "may.parquet", "teams.json"].map((name) => join(folder, name));
  writeFileSync(tags ?? "", '{"Production": {"team": "search"}}');
  const focus = ["export", "focus", "--month", "2026-10", "--tags", tags ?? ""];
  expect((await usage([...focus, "--out", csv ?? ""], { env: demo })).code).toBe(0);
  expect((await usage([...focus, "--spec", "1.4", "--out", parquet ?? ""], { env: demo })).code).toBe(0);
  const rows: Record<string, string>[] = parse(readFileSync(csv ?? "", "utf8"), { columns: true });
  expect(sum(rows.map((row) => row["BilledCost"]))).toBe(trueBill().billed);
  expect(new Set(rows.map((row) => row["Tags"]))).toEqual(new Set(["{}", '{"team":"search"}']));
  expect(
    readFileSync(parquet ?? "")
      .subarray(0, 4)
      .toString(),
  ).toBe("PAR1");
  const { stdout } = await usage(focus, { env: demo });
  expect(stdout).toBe(readFileSync(csv ?? "", "utf8"));
});

test("a month that lacks days is not written: exit 4, unless --allow-missing asks for it", async () => {
  const out = join(freshFolder(), "november.csv");
  const focus = ["export", "focus", "--month", "2026-11", "--out", out];
  const refused = await usage(focus, { env: demo });
  expect([refused.code, existsSync(out)]).toEqual([4, false]);
  expect(refused.stderr).toContain("2026-11 is incomplete: 27 days (2026-11-04 to 2026-11-30) are missing.");
  const written = await usage([...focus, "--allow-missing"], { env: demo });
  expect([written.code, existsSync(out)]).toEqual([0, true]);
  const rows: Record<string, string>[] = parse(readFileSync(out, "utf8"), { columns: true });
  expect(new Set(rows.map((row) => `${row["ChargePeriodStart"]?.slice(0, 10)} ${row["x_Settled"]}`))).toEqual(
    new Set(["2026-11-01 true", "2026-11-02 false", "2026-11-03 false"]),
  );
});

test.each([
  [["export", "focus", "--out", "x.xlsx"], "--out x.xlsx: FOCUS is written as .csv or .parquet."],
  [["export", "focus", "--spec", "1.1"], '--spec is invalid: got "1.1"; expected 1.2, 1.3, 1.4.'],
  [["export", "focus", "--tags", "nope.json"], "--tags nope.json: there is no such file."],
  [["reconcile", "--prices", "nope.json"], "--prices nope.json: there is no such file."],
  [["reconcile", "--tolerance", "-1"], "expected an amount in dollars such as 5000 or 4999.50"],
  [["reconcile", "--month", "2027-01"], "--month 2027-01 has not begun: the running month is 2026-11."],
  [["reconcile", "--month", "2026-13"], "2026-13"],
  [["rates", "--by", "modle"], "modle"],
])("usage %j fails before anything is read", async (args, message) => {
  const { code, stdout, stderr } = await usage(args, { env: demo });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(message);
});

test("a price file is checked before anything is read", async () => {
  const folder = freshFolder();
  const run = async (text: string): Promise<Ran> => {
    writeFileSync(join(folder, "prices.json"), text);
    return usage(["reconcile", "--prices", join(folder, "prices.json")], { env: demo });
  };
  expect((await run("{")).stderr).toContain("prices.json is not JSON");
  const wrong = await run('{"currency": "USD", "batch": 0.5, "usInference": "1.1", "models": []}');
  expect(wrong.stderr).toContain("prices.batch is invalid: got 0.5; expected decimal text");
  expect(wrong.code).toBe(1);
});

/** A month that has been over for some days. */
function lastSettledMonth(): string {
  const date = new Date(Date.now() - 5 * 86_400_000);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
}
