import { inputOf, monthInput, pagingInput } from "./inputs.ts";
import { flagsOf, type Tool } from "./tool.ts";

export const reconcileTool: Tool = {
  name: "reconcile",
  title: "Reconcile the bill",
  description:
    "Why a month's bill is not tokens times list price: each cause with its exact amount, what is unexplained, and each day.",
  input: inputOf({ ...monthInput, ...pagingInput }),
  toArguments: (args) => ["reconcile", ...flagsOf(args, { month: "--month" })],
  rowsField: "days",
};
