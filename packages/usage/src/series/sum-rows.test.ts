import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import { sumRows } from "./sum-rows.ts";

test("amounts with the same identity are added exactly, and others stay separate", () => {
  const rows = [
    { identity: { model: "a" }, figures: { amount: "0.1" } },
    { identity: { model: null }, figures: { amount: "7" } },
    { identity: { model: "a" }, figures: { amount: "0.20000000000000000001" } },
  ];
  expect(sumRows(rows)).toEqual([
    { model: "a", amount: "0.30000000000000000001" },
    { model: null, amount: "7" },
  ]);
});

test("nested counters are added, and the input rows are not changed", () => {
  const row = {
    identity: { model: "a" },
    figures: { output_tokens: 2, cache_creation: { ephemeral_5m_input_tokens: 3 } },
  };
  expect(sumRows([row, row])).toEqual([
    { model: "a", output_tokens: 4, cache_creation: { ephemeral_5m_input_tokens: 6 } },
  ]);
  expect(row.figures).toEqual({ output_tokens: 2, cache_creation: { ephemeral_5m_input_tokens: 3 } });
});

test("a sum beyond a safe integer is rejected, not rounded", () => {
  const row = { identity: {}, figures: { output_tokens: Number.MAX_SAFE_INTEGER } };
  expect(sumRows([row])).toEqual([{ output_tokens: Number.MAX_SAFE_INTEGER }]);
  expect(() => sumRows([row, row])).toThrow(ParamsError);
});
