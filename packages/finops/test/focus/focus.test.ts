import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { ParamsError } from "@org/usage";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { focusColumns, focusSpecs } from "../../src/focus/columns.ts";
import { focusCsv } from "../../src/focus/focus-csv.ts";
import { focusParquet } from "../../src/focus/focus-parquet.ts";
import { focusTable, type FocusTable } from "../../src/focus/focus-table.ts";
import { IncompleteMonthError } from "../../src/month/incomplete-month-error.ts";
import { readDemoMonth } from "../demo-month.ts";
import { checkRules } from "./check-rules.ts";
import { ask, withFile } from "./duckdb.ts";
import { hasRules, readRules } from "./rule-model.ts";

const Exact = Decimal.clone({ precision: 200 });
/** A year of the demo organization. Earlier months differ only in what was in use. */
const months = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2025, 10 + index)).toISOString().slice(0, 7));

/** Both forms of a table, as DuckDB reads them. */
async function inBothForms(table: FocusTable, use: Parameters<typeof withFile>[3]): Promise<void> {
  await withFile("focus.csv", focusCsv(table), table.columns, use);
  await withFile("focus.parquet", await focusParquet(table), table.columns, use);
}

describe.runIf(hasRules)("the rule data of FOCUS 1.2", () => {
  test.each(months)(
    "has two objections to %s: no invoice ID, and no quantity of code execution and sessions",
    async (month) => {
      const table = focusTable(await readDemoMonth({ month }));
      const rules = readRules();
      await inBothForms(table, async (connection) => {
        const { passed, failures } = await checkRules(connection, rules);
        const named = failures.map(({ column, costTypes }) =>
          column === "InvoiceId" ? column : `${column} of ${costTypes.join(" and ")}`,
        );
        expect(new Set(named)).toEqual(new Set(["InvoiceId", "PricingQuantity of code_execution and session_usage"]));
        expect(passed).toBeGreaterThan(100);
      });
    },
  );

  test("objects to what is wrong", async () => {
    const table = focusTable(await readDemoMonth());
    const rows = table.rows.map((row) => ({
      ...row,
      BillingCurrency: null,
      ServiceCategory: "Chat",
      ConsumedUnit: "1/3 Tokens",
    }));
    await withFile("focus.csv", focusCsv({ columns: table.columns, rows }), table.columns, async (connection) => {
      const { failures } = await checkRules(connection, readRules());
      const columns = failures.map(({ column }) => column);
      expect(columns).toEqual(expect.arrayContaining(["BillingCurrency", "ServiceCategory", "ConsumedUnit"]));
    });
  });
});

test.skipIf(hasRules)(
  "without the rule data of FOCUS 1.2 (set FOCUS_RULES to its file), its rules are not checked",
  () => {
    expect(hasRules).toBe(false);
  },
);

test.each(months)("the costs of %s are the ledger's, to the last digit, in CSV and in Parquet", async (month) => {
  const demo = await readDemoMonth({ month });
  const window = { starting_at: demo.cost.window?.starting_at ?? "", ending_at: demo.cost.window?.ending_at ?? "" };
  const amounts = demo.mock.ledger.cost(window).map(({ amount }) => amount);
  const dollars = amounts.reduce((total, amount) => total.plus(amount), new Exact(0)).div(100);
  await inBothForms(focusTable(demo), async (connection) => {
    for (const column of ["BilledCost", "ContractedCost", "EffectiveCost", "ListCost"])
      expect(new Exact(await ask(connection, `SELECT sum("${column}") FROM focus`)).toFixed()).toBe(dollars.toFixed());
  });
});

test("the tokens of each model are the ledger's, but for the priority tier, which is not charged", async () => {
  const demo = await readDemoMonth();
  const window = { starting_at: "2026-10-01", ending_at: "2026-11-01", group_by: ["model", "service_tier"] as const };
  const expected = new Map<string, number>();
  for (const row of demo.mock.ledger.usage(window)) {
    if (row.service_tier === "priority") continue;
    const { ephemeral_1h_input_tokens: hour, ephemeral_5m_input_tokens: minutes } = row.cache_creation;
    const tokens = row.uncached_input_tokens + row.cache_read_input_tokens + row.output_tokens + hour + minutes;
    expected.set(String(row.model), (expected.get(String(row.model)) ?? 0) + tokens);
  }
  await inBothForms(focusTable(demo), async (connection) => {
    const query = `SELECT "x_Model", sum("ConsumedQuantity"), sum("PricingQuantity") FROM focus WHERE "ConsumedUnit" = 'Tokens' GROUP BY ALL`;
    const rows = (await connection.runAndReadAll(query)).getRows();
    const found = new Map(rows.map(([model, tokens]) => [String(model), Number(tokens)]));
    expect(found).toEqual(expected);
    for (const [, tokens, millions] of rows) expect(Number(millions) * 1_000_000).toBeCloseTo(Number(tokens), 3);
  });
});

test("web searches are requests, and only code execution and sessions have no quantity", async () => {
  const demo = await readDemoMonth();
  const table = focusTable(demo);
  expect(Object.keys(table.withoutQuantity).toSorted()).toEqual(["code_execution", "session_usage"]);
  const searches = table.rows.filter((row) => row["x_CostType"] === "web_search");
  // A search costs one cent in the demo, before and after discounts.
  for (const row of searches) {
    expect(new Exact(row["BilledCost"] ?? "").times(100).toFixed()).toBe(row["ConsumedQuantity"]);
    expect([row["ConsumedUnit"], row["PricingUnit"]]).toEqual(["Requests", "1000 Requests"]);
  }
  expect(searches.length).toBeGreaterThan(10);
});

// 1.2 from its rule data; 1.3 and 1.4 from the tables of columns in the specification.
const pairs = {
  "1.2": ["ProviderName", "PublisherName"],
  "1.3": ["HostProviderName", "ProviderName", "PublisherName", "ServiceProviderName"],
  "1.4": ["HostProviderName", "ServiceProviderName"],
};

const mandatory =
  "BilledCost BillingAccountId BillingAccountName BillingCurrency BillingPeriodEnd BillingPeriodStart ChargeCategory " +
  "ChargeClass ChargeDescription ChargePeriodEnd ChargePeriodStart ContractedCost EffectiveCost InvoiceIssuerName " +
  "ListCost PricingQuantity PricingUnit ServiceCategory ServiceName";

const optional = "ChargeFrequency ConsumedQuantity ConsumedUnit ServiceSubcategory SubAccountId SubAccountName Tags";

test.each(focusSpecs)(
  "FOCUS %s has exactly its columns, in the order of the alphabet, with ours at the end",
  async (spec) => {
    const table = focusTable({ ...(await readDemoMonth()), spec });
    const [header] = parse(focusCsv(table), { to: 1 });
    const own = header?.filter((name) => name.startsWith("x_")) ?? [];
    expect(header).toEqual([...[...`${mandatory} ${optional}`.split(" "), ...pairs[spec]].toSorted(), ...own]);
    expect(own).toEqual([...own].toSorted());
    expect(table.columns).toEqual(focusColumns(spec));
    await inBothForms(table, async (connection) => {
      const described = await connection.runAndReadAll("DESCRIBE focus");
      expect(described.getRowObjects().map((row) => row["column_name"])).toEqual(header);
      for (const name of pairs[spec])
        expect(await ask(connection, `SELECT DISTINCT "${name}" FROM focus`)).toBe("Anthropic");
    });
  },
);

test("another version of FOCUS is refused by name", async () => {
  const demo = await readDemoMonth();
  expect(() => focusTable({ ...demo, spec: "1.5" as never })).toThrow(
    'spec is invalid: got "1.5"; expected 1.2, 1.3, 1.4.',
  );
});

test("a month that lacks days is refused, and written with those days named if asked to", async () => {
  const demo = await readDemoMonth({ now: "2026-11-29T09:00:00Z", month: "2026-11" });
  expect(() => focusTable(demo)).toThrow(IncompleteMonthError);
  expect(() => focusTable(demo)).toThrow("2026-11 is incomplete: 2026-11-29 and 2026-11-30 are missing.");
  const table = focusTable({ ...demo, allowMissing: true });
  expect(table.missingDays).toEqual(["2026-11-29", "2026-11-30"]);
  expect(table.rows.length).toBeGreaterThan(1000);
});

test("days that settle are marked in their rows", async () => {
  const demo = await readDemoMonth();
  const settling = [{ starting_at: "2026-10-31T00:00:00Z", ending_at: "2026-11-01T00:00:00Z" }];
  const table = focusTable({ ...demo, cost: { ...demo.cost, coverage: { ...demo.cost.coverage, settling } } });
  expect(table.settlingDays).toEqual(["2026-10-31"]);
  await inBothForms(table, async (connection) => {
    const query = `SELECT DISTINCT CAST("ChargePeriodStart" AS DATE) FROM focus WHERE NOT "x_Settled"`;
    expect(await ask(connection, query)).toBe("2026-10-31");
  });
});

test("teams are tags of workspaces, by ID, by name, or of the default workspace", async () => {
  const demo = await readDemoMonth();
  const research = demo.workspaces.find(({ name }) => name === "Research");
  const tags = {
    Production: { team: "search", costCenter: "42" },
    [research?.id ?? ""]: "science",
    default: "platform",
  };
  const table = focusTable({ ...demo, tags });
  const tagsOf = (name: string) =>
    new Set(table.rows.flatMap((row) => (row["SubAccountName"] === name ? [row["Tags"]] : [])));
  expect(tagsOf("Production")).toEqual(new Set(['{"team":"search","costCenter":"42"}']));
  expect(tagsOf("Research")).toEqual(new Set(['{"team":"science"}']));
  expect(tagsOf("Default")).toEqual(new Set(['{"team":"platform"}']));
  expect(tagsOf("Staging")).toEqual(new Set(["{}"]));
});

test.each([
  [
    { Prodution: "search" },
    'tags.Prodution is invalid: got "Prodution"; expected the ID or name of a workspace: default, ',
  ],
  [{ Production: 3 }, "tags.Production is invalid: got 3; expected a text or an object of texts."],
  [{ Production: { team: 3 } }, "tags.Production.team is invalid: got 3; expected a text."],
  [[], "tags is invalid: got []; expected an object"],
])("a wrong map of teams is refused (%#)", async (tags, message) => {
  const demo = await readDemoMonth();
  expect(() => focusTable({ ...demo, tags: tags as never })).toThrow(message);
  expect(() => focusTable({ ...demo, tags: tags as never })).toThrow(ParamsError);
});

test("a Parquet file says in its metadata which version it is, and what ListCost is", async () => {
  const table = focusTable({ ...(await readDemoMonth()), spec: "1.3" });
  const folder = await mkdtemp(join(tmpdir(), "focus-"));
  const path = join(folder, "focus.parquet");
  await writeFile(path, await focusParquet(table));
  const connection = await (await DuckDBInstance.create()).connect();
  const read = (key: string) =>
    ask(connection, `SELECT decode(value) FROM parquet_kv_metadata('${path}') WHERE decode(key) = '${key}'`);
  expect(await read("focus_version")).toBe("1.3");
  expect(await read("notes")).toContain("ListCost is the billed amount");
  connection.closeSync();
  await rm(folder, { recursive: true });
});

test("an amount that Parquet cannot hold exactly is refused, not rounded", async () => {
  const demo = await readDemoMonth();
  const [first] = demo.charges;
  if (first === undefined) throw new Error("There are no charges.");
  const table = focusTable({ ...demo, charges: [{ ...first, amount: "0.12345678901234567" }] });
  await expect(focusParquet(table)).rejects.toThrow("BilledCost is invalid");
  expect(focusCsv(table)).toContain("0.0012345678901234567");
});
