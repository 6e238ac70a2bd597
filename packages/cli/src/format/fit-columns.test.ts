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

test("what fits is left alone", () => {
  expect(fitColumns(columns, natural, 81)).toEqual({ kept: [0, 1, 2, 3], widths: natural, dropped: [] });
});

test("a label is cut before a column goes", () => {
  expect(fitColumns(columns, natural, 75)).toEqual({ kept: [0, 1, 2, 3], widths: [24, 15, 15, 15], dropped: [] });
});

test("columns go in their order, and are named", () => {
  expect(fitColumns(columns, natural, 60).dropped).toEqual(["Written"]);
  expect(fitColumns(columns, natural, 40).dropped).toEqual(["Written", "Read"]);
});

test("a figure is never cut, even where the line is too short for it", () => {
  expect(fitColumns(columns, natural, 10).widths).toEqual([8, 15]);
});
