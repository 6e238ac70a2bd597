import { expect, test } from "vitest";
import { mergeRows } from "./merge.ts";
import type { Column, StoredRow, Value } from "./value.ts";

const columns: readonly Column[] = [
  { name: "model", type: "text", role: "dimension" },
  { name: "tokens", type: "integer", role: "figure" },
  { name: "requests", type: "integer", role: "figure" },
  { name: "cost", type: "decimal", role: "figure" },
  { name: "tools", type: "json", role: "figure" },
  { name: "currency", type: "text", role: "attribute" },
  { name: "extra", type: "json", role: "attribute" },
];

function row(key: string, values: Record<string, Value>): StoredRow {
  return {
    day: "2026-05-01",
    row_key: key,
    values: { model: key, tokens: 0n, currency: "USD", extra: null, ...values },
  };
}

test("rows that share a key are added up exactly", () => {
  const [merged, ...rest] = mergeRows(
    [
      row("a", { tokens: 9_007_199_254_740_991n, cost: "0.1", requests: 1n, tools: '{"edit":{"accepted":1}}' }),
      row("a", {
        tokens: 9_007_199_254_740_991n,
        cost: "0.2",
        requests: null,
        tools: '{"edit":{"accepted":2},"write":{"accepted":5}}',
      }),
    ],
    columns,
  );

  expect(rest).toEqual([]);
  expect(merged?.values).toMatchObject({
    tokens: 18_014_398_509_481_982n,
    cost: "0.3",
    // What one of them does not know, their sum does not know.
    requests: null,
    tools: '{"edit":{"accepted":3},"write":{"accepted":5}}',
  });
});

test("rows of other keys, or of other days, stay apart", () => {
  const rows = [row("a", {}), row("b", {}), { ...row("a", {}), day: "2026-05-02" }];

  expect(mergeRows(rows, columns)).toHaveLength(3);
});

test("two currencies are not added", () => {
  const rows = [row("a", { cost: "1" }), row("a", { cost: "1", currency: "EUR" })];

  expect(() => mergeRows(rows, columns)).toThrow(/USD and EUR/);
});

test("fields that no column knows are kept from both", () => {
  const [merged] = mergeRows([row("a", { extra: '{"x":1}' }), row("a", { extra: '{"x":2}' })], columns);

  expect(merged?.values["extra"]).toBe('[{"x":1},{"x":2}]');
});
