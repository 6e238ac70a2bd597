import { expect, test } from "vitest";
import type { Column } from "../sheet/sheet.ts";
import { fitColumns } from "./fit-columns.ts";

const label: Column = { key: "model", heading: "Model", kind: "label", unit: "value" };
const figure = (heading: string, drop?: number): Column => ({
  key: heading,
  heading,
  kind: "count",
  unit: "tokens",
  ...(drop !== undefined && { drop }),
});
const columns = [label, figure("Tokens"), figure("Read", 2), figure("Written", 1)];
const natural = [30, 15, 15, 15];

test("columns that fit are not cut", () => {
  expect(fitColumns(columns, natural, 81)).toEqual({ kept: [0, 1, 2, 3], widths: natural, dropped: [] });
});

test("a label is cut before a column is dropped", () => {
  expect(fitColumns(columns, natural, 75)).toEqual({ kept: [0, 1, 2, 3], widths: [24, 15, 15, 15], dropped: [] });
});

test("columns are dropped in their order, and named", () => {
  expect(fitColumns(columns, natural, 60).dropped).toEqual(["Written"]);
  expect(fitColumns(columns, natural, 40).dropped).toEqual(["Written", "Read"]);
});

test("columns are dropped before labels are cut so far that two of them look the same", () => {
  expect(fitColumns(columns, natural, 60, [28]).dropped).toEqual(["Written", "Read"]);
  expect(fitColumns(columns, natural, 45, [28])).toMatchObject({ kept: [0, 1], widths: [28, 15] });
  // Nothing is left to drop.
  expect(fitColumns(columns, natural, 30, [28])).toMatchObject({ kept: [0, 1], widths: [13, 15] });
});

test("a figure is never cut, even if the line is too short for it", () => {
  expect(fitColumns(columns, natural, 10).widths).toEqual([8, 15]);
});

test("several wide labels share what is left of the line", () => {
  const two = [label, { ...label, key: "other" }, figure("Tokens")];
  expect(fitColumns(two, [40_000, 30, 10], 80)).toEqual({ kept: [0, 1, 2], widths: [36, 30, 10], dropped: [] });
  expect(fitColumns(two, [40_000, 40_000, 10], 81)).toEqual({ kept: [0, 1, 2], widths: [34, 33, 10], dropped: [] });
});
