import { reports } from "@org/usage";
import { byInput, inputOf, namesInput, pagingInput, windowFlags, windowInput } from "./inputs.ts";
import { flagsOf, type Tool } from "./tool.ts";

/** Fields that the API reads from a description, and that costs can be grouped by. */
const described = ["cost_type", "model", "context_window", "service_tier", "token_type", "inference_geo"];
const dimensions = [...(reports.cost.parameters["group_by"]?.values ?? []), ...described];

export const costTool: Tool = {
  name: "cost",
  title: "Cost in dollars",
  description: "Exact cost in dollars of whole UTC days, by workspace, model and more. Cost settles after 48 hours.",
  input: inputOf({
    ...windowInput,
    by: byInput(dimensions, ["day", "week", "month"], "workspace_id and model"),
    ...namesInput,
    ...pagingInput,
  }),
  toArguments: (args) => ["cost", ...flagsOf(args, { ...windowFlags, by: "--by", names: "--names" })],
  rowsField: "rows",
};
