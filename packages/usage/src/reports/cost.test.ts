import { testRules } from "../../test/rules.ts";
import { may } from "../../test/values.ts";

const dimensions = ["description", "workspace_id"];
const firstOfMay = ["2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"];
const lastOfApril = ["2026-04-30T00:00:00Z", "2026-05-01T00:00:00Z"];

testRules("cost", [
  ["days are the only width", { ...may, bucket_width: "1h" }, "bucket_width", ['"1h"', "Did you mean 1d?"], ["1d"]],
  ["31 days per page", { ...may, limit: 32 }, "limit", ["32", "31"]],
  ["cost is not known by key", { ...may, group_by: ["api_key_id"] }, "group_by", ['"api_key_id"'], dimensions],
  ["a model is part of the description", { ...may, group_by: ["model"] }, "group_by", ['"model"'], dimensions],
  ["no filter of models", { ...may, models: ["claude-opus-5"] }, "models", ["models is not a parameter of cost"]],
  ["no filter of workspaces", { ...may, workspace_ids: ["wrkspc_1"] }, "workspace_ids", ["not a parameter of cost"]],
  ["the start cuts no day", { starting_at: "2026-05-01T09:00:00Z" }, "starting_at", firstOfMay, firstOfMay],
  [
    "00:00 to 23:59:59 is not a day",
    { starting_at: "2026-05-01", ending_at: "2026-05-01T23:59:59Z" },
    "ending_at",
    firstOfMay,
    firstOfMay,
  ],
  [
    "midnight elsewhere is not midnight in UTC",
    { starting_at: "2026-05-01T00:00:00+05:30" },
    "starting_at",
    lastOfApril,
    lastOfApril,
  ],
]);
