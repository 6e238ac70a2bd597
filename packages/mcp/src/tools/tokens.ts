import { reports } from "@org/usage";
import { byInput, filterInput, inputOf, namesInput, pagingInput, windowFlags, windowInput } from "./inputs.ts";
import { flagsOf, type Tool } from "./tool.ts";

const { parameters } = reports.messages;

/** The flag of each filter. */
const flags = {
  models: "--model",
  workspace_ids: "--workspace",
  api_key_ids: "--key-id",
  account_ids: "--account",
  service_account_ids: "--service-account",
  service_tiers: "--tier",
  context_window: "--context",
  inference_geos: "--geo",
  speeds: "--speed",
};

export const tokensTool: Tool = {
  name: "tokens",
  title: "Tokens",
  description:
    "Tokens by kind and the share of input read from the cache, by model, workspace, key and more, also by hour.",
  input: inputOf({
    ...windowInput,
    by: byInput(parameters["group_by"]?.values ?? [], ["day", "hour", "week", "month"], "model"),
    ...filterInput(parameters),
    ...namesInput,
    ...pagingInput,
  }),
  toArguments: (args) => ["tokens", ...flagsOf(args, { ...windowFlags, by: "--by", ...flags, names: "--names" })],
  rowsField: "rows",
};
