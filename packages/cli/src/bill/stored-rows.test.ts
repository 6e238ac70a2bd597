import type { StoredRow } from "@org/usage-sync";
import { expect, test } from "vitest";
import { storedCharges, storedUses } from "./stored-rows.ts";

const day = "2026-10-04";

/** Output tokens beyond a 32-bit number, and a cost with more digits than a double holds. */
const figures = {
  cost: "12.345678901234567890",
  currency: "USD",
  uncached_input_tokens: 1n,
  cache_read_input_tokens: 2n,
  output_tokens: 5_000_000_000n,
  cache_creation_5m_input_tokens: 3n,
  cache_creation_1h_input_tokens: 4n,
  web_search_requests: 0n,
};

const row = (values: Record<string, unknown>): StoredRow => ({ day, values }) as unknown as StoredRow;

test("dollars of a store become the same digits in cents", () => {
  expect(JSON.stringify(storedCharges([row(figures)]))).toContain("1234.567890123456789");
});

test.each(["cost", "currency"])("a stored charge without %s is an error, not zero", (column) => {
  for (const value of [null, undefined])
    expect(() => storedCharges([row({ ...figures, [column]: value })])).toThrow(
      `A stored row of ${day} has no ${column}.`,
    );
});

test.each(Object.keys(figures).filter((name) => name !== "cost" && name !== "currency"))(
  "a stored use without %s is an error, not zero",
  (column) => {
    expect(storedUses([row(figures)])).toHaveLength(1);
    for (const value of [null, undefined])
      expect(() => storedUses([row({ ...figures, [column]: value })])).toThrow(
        `A stored row of ${day} has no ${column}.`,
      );
  },
);
