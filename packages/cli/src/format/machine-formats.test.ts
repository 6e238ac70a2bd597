import { money } from "@org/usage";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { factsWithoutWindow } from "../reading/facts.ts";
import { type Sheet, textCell } from "../sheet/sheet.ts";
import { csvOf } from "./csv.ts";
import { jsonOf, ndjsonOf } from "./json.ts";
import { markdownOf, markdownText } from "./markdown.ts";

const usd = (amount: string) => money({ amount, currency: "USD" });

const sheet: Sheet = {
  title: "Cost",
  columns: [
    { key: "workspace_id", heading: "Workspace", kind: "label", unit: "id", named: true },
    { key: "cost", heading: "Cost", kind: "money", unit: "USD" },
    { key: "share", heading: "Share", kind: "share", unit: "ratio" },
    { key: "requests", heading: "Requests", kind: "count", unit: "requests" },
  ],
  rows: [
    [textCell("wrkspc_1", "=1+1"), usd("123456789012345678.5"), 1042, 3],
    [textCell("wrkspc_2", 'a "quoted", one'), usd("-4216.5"), -42, null],
    [textCell(null, "Default workspace"), usd("0"), null, 0],
  ],
  total: [null, usd("123456789012341462"), null, null],
  facts: factsWithoutWindow("cost", "2026-09-10T14:20:00Z"),
  warnings: [],
  notes: ["line\u001b[2J"],
};

test("CSV keeps every digit, quotes what needs it, and disarms formulas but not minus signs", () => {
  expect(parse(csvOf(sheet), { record_delimiter: "\r\n" })).toEqual([
    ["workspace_id (id)", "workspace_name (name)", "cost (USD)", "share (ratio)", "requests (requests)"],
    ["wrkspc_1", "'=1+1", "1234567890123456.785", "1.042", "3"],
    ["wrkspc_2", 'a "quoted", one', "-42.165", "-0.042", ""],
    ["", "Default workspace", "0", "", "0"],
  ]);
});

test.each(["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])(
  "a name that starts like a formula is disarmed: %j",
  (name) => {
    const [, row] = parse(csvOf({ ...sheet, rows: [[textCell("x", name), usd("0"), 0, 0]] }), {
      record_delimiter: "\r\n",
    });
    expect(row?.[1]).toMatch(/^[' ]/);
  },
);

test("JSON has money as exact strings, null for unknown figures, and the unit of every column", () => {
  const { rows, total, columns } = JSON.parse(jsonOf([sheet]));
  expect(rows[0]).toEqual({
    workspace_id: "wrkspc_1",
    workspace_name: "=1+1",
    cost: "1234567890123456.785",
    share: "1.042",
    requests: 3,
  });
  expect(rows[2].workspace_id).toBeNull();
  expect(total.cost).toBe("1234567890123414.62");
  expect(columns).toContainEqual({ key: "cost", unit: "USD" });
});

test("NDJSON has one row per line", () => {
  const lines = ndjsonOf(sheet).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).requests)).toEqual([3, null, 0]);
});

test("JSON is the same data without characters that a terminal obeys", () => {
  const name = "a\u009b31m\u202eb\u001b[2J";
  const text = jsonOf([{ ...sheet, rows: [[textCell("x", name), usd("0"), 0, 0]] }]);
  for (const character of ["\u001b", "\u009b", "\u202e"]) expect(text).not.toContain(character);
  expect(JSON.parse(text).rows[0].workspace_name).toBe(name);
});

test("Markdown shows names as they are: no link, no mention, no extra column", () => {
  expect(markdownText("a|b [x](http://y) @team `c` <b> *d* _e_ snake_case")).toBe(
    String.raw`a\|b \[x\]\(http\://y\) \@team \`c\` &lt;b&gt; \*d\* \_e\_ snake_case`,
  );
  const [row] = markdownOf({ ...sheet, rows: [[textCell("x", "a|b\nc"), usd("1"), 0, 0]] })
    .split("\n")
    .filter((line) => line.startsWith("| a"));
  expect(row).toBe(String.raw`| a\|b c | $0.01 | 0.0% | 0 |`);
});

test("several tables are one JSON document, which is complete if each of them is", () => {
  const window = { starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-02T00:00:00Z" };
  const gap: Sheet = { ...sheet, facts: { ...sheet.facts, window, missing: [window] } };
  expect(JSON.parse(jsonOf([sheet, sheet]))).toMatchObject({ complete: true, reports: [{ report: "cost" }, {}] });
  expect(JSON.parse(jsonOf([sheet, gap]))).toMatchObject({ complete: false, reports: [{}, { complete: false }] });
});
