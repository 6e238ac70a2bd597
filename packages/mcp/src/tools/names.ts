import { z } from "zod";
import { inputOf, pagingInput } from "./inputs.ts";
import type { Tool } from "./tool.ts";

const lists = ["workspaces", "keys", "users", "service-accounts", "rbac-groups", "spend-limits", "organization"];

export const namesTool: Tool = {
  name: "names",
  title: "Names",
  description:
    "The lists that map IDs to names: workspaces, API keys, users, service accounts, groups, the organization; and spend limits.",
  input: inputOf({ list: z.enum(lists), ...pagingInput }),
  toArguments: (args) => ["directory", args["list"] as string],
  rowsField: "rows",
};
