import { expect, test } from "vitest";
import { boundRows } from "./rows-of.ts";

test("rows have the bounds of their bucket, even if they spell them in another way", () => {
  const bounds = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z" };
  const results = [{ amount: "1" }, { amount: "2", starting_at: "2026-05-01T00:00:00.000Z", ending_at: null }];
  expect(boundRows([{ ...bounds, results }])).toEqual([
    { ...bounds, amount: "1" },
    { ...bounds, amount: "2" },
  ]);
});
