import { reports } from "@org/usage";
import { z } from "zod";
import { byInput, filterInput, inputOf, namesInput, pagingInput, windowFlags, windowInput } from "./inputs.ts";
import { type Arguments, flagsOf, type Tool } from "./tool.ts";

const { parameters } = reports["analytics.cost"];
const filters = filterInput(parameters);

export const analyticsTool: Tool = {
  name: "analytics",
  title: "Analytics",
  description:
    "The newer reports, for Console and Claude Enterprise: cost or usage by 20 dimensions, such as product and actor. Figures settle within 30 days.",
  input: inputOf({
    report: z.enum(["cost", "usage"]).describe("Dollars, or tokens and requests."),
    ...windowInput,
    by: byInput(parameters["group_by"]?.values ?? [], ["day", "hour", "week", "month"], "product and model"),
    where: inputOf(filters).describe("Only these values, by parameter.").optional(),
    ...namesInput,
    ...pagingInput,
  }),
  toArguments: (args) => [
    "analytics",
    args["report"] as string,
    ...flagsOf(args, { ...windowFlags, by: "--by", names: "--names" }),
    ...whereFlags((args["where"] ?? {}) as Arguments),
  ],
  rowsField: "rows",
};

function whereFlags(where: Arguments): string[] {
  return Object.entries(where)
    .filter(([, values]) => values !== undefined)
    .map(([name, values]) => `--where=${name}=${(values as readonly string[]).join(",")}`);
}
