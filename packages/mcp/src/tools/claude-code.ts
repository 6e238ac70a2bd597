import { byInput, inputOf, pagingInput, windowFlags, windowInput } from "./inputs.ts";
import { flagsOf, type Tool } from "./tool.ts";

const dimensions = ["actor", "model", "terminal_type", "is_remote", "customer_type", "organization_id"];

export const claudeCodeTool: Tool = {
  name: "claude_code",
  title: "Claude Code",
  description:
    "Sessions, lines, commits, pull requests and estimated cost of Claude Code, by developer, model and more.",
  input: inputOf({
    ...windowInput,
    by: byInput(dimensions, ["day", "week", "month"], "actor"),
    ...pagingInput,
  }),
  toArguments: (args) => ["claude-code", ...flagsOf(args, { ...windowFlags, by: "--by" })],
  rowsField: "rows",
};
