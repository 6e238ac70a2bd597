import { z } from "zod";
import { inputOf, monthInput } from "./inputs.ts";
import { flagsOf, type Tool } from "./tool.ts";

const amount = 'expected dollars, such as 5000 or "4999.50"';
const dollars = z.union([z.string().regex(/^\d+(?:\.\d+)?$/, amount), z.number().positive()], amount);

export const budgetTool: Tool = {
  name: "budget",
  title: "Budget",
  description: "A month's cost compared with a limit: under, warning, over, or unknown because days are missing.",
  input: inputOf({
    limit_dollars: dollars.describe("The limit in dollars: 5000. Default: the limit of the organization.").optional(),
    warn_percent: z.int().min(1).max(100).describe("Warn from this percentage. Default: 80.").optional(),
    ...monthInput,
  }),
  toArguments: (args) => [
    "budget",
    ...flagsOf(args, { limit_dollars: "--limit", warn_percent: "--warn", month: "--month" }),
  ],
};
