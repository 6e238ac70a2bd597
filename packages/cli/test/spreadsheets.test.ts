import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createMock } from "@org/usage-mock";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { serveCanned } from "./canned-server.ts";
import { englishCsv, germanCsv, numbersInLibreOffice, openedInLibreOffice } from "./libreoffice.ts";
import { demo, freshFolder, usage } from "./usage.ts";

const window = { starting_at: "2026-08-11T00:00:00Z", ending_at: "2026-09-10T00:00:00Z" };
const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const cost = ledger
  .cost(window)
  .reduce((sum, { amount }) => sum.plus(amount), new Decimal(0))
  .div(100);

/** Writes a report into a file of an empty folder, and returns its path. */
async function written(name: string, ...args: string[]): Promise<string> {
  const file = join(freshFolder(), name);
  const { code, stdout, stderr } = await usage([...args, "--out", file, "--quiet"], { env: demo });
  expect([code, stdout], stderr).toEqual([0, ""]);
  return file;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string | undefined): Row[] {
  return parse<Row>(csv ?? "", { columns: true });
}

function sumOf(rows: readonly Row[], name: string): Decimal {
  return rows.reduce((sum, row) => sum.plus(row[name] ?? ""), new Decimal(0));
}

test("LibreOffice opens the workbook: numbers are numbers, the exact text adds up to the ledger, and a sheet says what it is", async () => {
  const file = await written("cost.xlsx", "cost", "--by", "workspace,model");
  const sheets = openedInLibreOffice(file);
  expect(Object.keys(sheets).toSorted()).toEqual(["About", "Cost by workspace and model"]);
  const table = sheets["Cost by workspace and model"] ?? "";
  const rows = rowsOf(table);
  expect(sumOf(rows, "Cost (USD), exact").toFixed()).toBe(cost.toFixed());
  // A number in a spreadsheet has 15 digits.
  expect(sumOf(rows, "Cost (USD)").minus(cost).abs().lt("0.000001")).toBe(true);
  expect(rows.map(({ Workspace }) => Workspace)).toContain("Production");
  expect(rows.map(({ Model }) => Model)).toContain("Web search");
  // The amount and the share; the exact amount is a text, like names and IDs.
  const numbers = numbersInLibreOffice(file);
  expect(numbers).toHaveLength(rows.length * 2);
  expect(numbers.filter((_, index) => index % 2 === 0)).toEqual(rows.map((row) => row["Cost (USD)"]));
  const about = parse(sheets["About"] ?? "", { relax_column_count: true }).map((row) => row.slice(0, 2));
  expect(about).toContainEqual(["From", window.starting_at]);
  expect(about).toContainEqual(["To (exclusive)", window.ending_at]);
  expect(about).toContainEqual(["Complete", "yes"]);
  expect(about).toContainEqual(["Total Cost (USD), exact", cost.toFixed()]);
  expect(about.flat().join(" ")).toContain("May still change: 2026-09-08 to 2026-09-10");
}, 300_000);

test.each([
  ["excel", englishCsv, ".", ","],
  ["excel-eu", germanCsv, ",", ";"],
])(
  "--csv %s is numbers in a spreadsheet of its language, and adds up to the ledger",
  async (dialect, readAs, point, delimiter) => {
    const file = await written("cost.csv", "cost", "--by", "workspace,model", "--csv", dialect);
    const bytes = readFileSync(file);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString("utf8");
    expect(text.split("\r\n")[0]?.slice(1)).toBe(
      ["Workspace", "Workspace ID", "Model", "Cost (USD)", "Share"].join(delimiter),
    );
    const typed = parse<Row>(text, { columns: true, delimiter, bom: true });
    const exact = typed.reduce((sum, row) => sum.plus((row["Cost (USD)"] ?? "").replace(point, ".")), new Decimal(0));
    expect(exact.toFixed()).toBe(cost.toFixed());
    const numbers = numbersInLibreOffice(file, readAs);
    expect(numbers).toHaveLength(typed.length * 2);
    const amounts = numbers.filter((_, index) => index % 2 === 0);
    const sum = amounts.reduce((all, amount) => all.plus(amount), new Decimal(0));
    expect(sum.minus(cost).abs().lt("0.000001")).toBe(true);
  },
  300_000,
);

test("several tables are several sheets, and figures that are unknown are empty", async () => {
  const sheets = openedInLibreOffice(await written("demo.xlsx", "demo"));
  expect(Object.keys(sheets)).toHaveLength(4);
  expect(Object.keys(sheets)).toContain("Tokens by model");
}, 300_000);

test("text from outside is text in a workbook: no formula, no markup", async () => {
  const name = `=1+1<b>&"x"\u001b[2J`;
  const server = await serveCanned({ tokens: { model: name } });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const file = join(freshFolder(), "tokens.xlsx");
  const args = ["tokens", "--day", "2026-03-02", "--out", file];
  expect((await usage(args, { env, now: "2026-06-15T10:20:00Z" })).code).toBe(0);
  const [row] = rowsOf(openedInLibreOffice(file)["Tokens by model"]);
  expect(row).toMatchObject({ Model: `=1+1<b>&"x"`, Tokens: "210" });
  await server.close();
}, 300_000);

test.each([
  [["--format", "xlsx"], "--out FILE.xlsx"],
  [["--csv", "excel", "--format", "json"], "contradict each other"],
  [["--csv", "excel", "--out", "cost.xlsx"], "contradict each other"],
  [["--csv", "german"], "excel-eu"],
])("usage cost %j is refused before a request", async (flags, words) => {
  const server = await serveCanned();
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const { code, stdout, stderr } = await usage(["cost", ...flags], { env });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(words);
  expect(server.requests).toEqual([]);
  await server.close();
});

test("without the package for workbooks, the command says how to install it before a request", async () => {
  const server = await serveCanned();
  const code = `import { registerHooks } from "node:module";
    registerHooks({ resolve(name, context, next) {
      if (name.startsWith("write-excel-file")) throw Object.assign(new Error(name), { code: "ERR_MODULE_NOT_FOUND" });
      return next(name, context);
    } });`;
  const env = {
    ANTHROPIC_BASE_URL: server.url,
    ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key",
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
  };
  const ran = await usage(["cost", "--out", join(freshFolder(), "cost.xlsx")], { env });
  expect([ran.code, ran.stdout]).toEqual([1, ""]);
  expect(ran.stderr).toContain("npm install --global write-excel-file");
  expect(ran.stderr).toContain("--csv excel");
  expect(server.requests).toEqual([]);
  await server.close();
});

test("a workbook appears completely or not at all", async () => {
  const server = await serveCanned({
    answer: () => ({ status: 400, body: { type: "error", error: { type: "invalid_request_error", message: "no" } } }),
  });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const file = join(freshFolder(), "cost.xlsx");
  expect((await usage(["cost", "--out", file], { env })).code).toBe(1);
  expect(existsSync(file)).toBe(false);
  await server.close();
});
