import type { ReportName } from "../../test/observed-client.ts";
import { type Rule, testRules } from "../../test/rules.ts";
import {
  categories,
  contexts,
  costDimensions,
  directions,
  geos,
  july,
  manyIds,
  speeds,
  widths,
} from "../../test/values.ts";

const dimensions = [
  "claude_tag_category",
  "claude_tag_user_id",
  "context_window",
  "inference_geo",
  "model",
  "product",
  "rbac_group_id",
  "slack_channel_id",
  "speed",
];
const products = [
  "chat",
  "chat_cowork_unified",
  "claude-tag",
  "claude_code",
  "claude_design",
  "claude_in_chrome",
  "cowork",
  "office_agent",
];
const longMonth = { starting_at: "2026-07-01", ending_at: "2026-08-02" };
const twoDays = { starting_at: "2026-07-01", ending_at: "2026-07-03" };

const all = (own: readonly string[]): readonly Rule[] => [
  [
    "no data before 2026",
    { starting_at: "2025-12-31" },
    "starting_at",
    ["2026-01-01", "No report reaches further back"],
    ["2026-01-01T00:00:00Z"],
  ],
  ["workspaces are not a dimension", { ...july, group_by: ["workspace_id"] }, "group_by", ['"workspace_id"'], own],
  ["Slack's product has a hyphen", { ...july, products: ["claude_tag"] }, "products", ["mean claude-tag?"], products],
  ["100 users at most", { ...july, user_ids: manyIds }, "user_ids", ["101 entries", "At most 100"]],
  ["100 models at most", { ...july, models: manyIds }, "models", ["101 entries", "At most 100"]],
  ["three widths exist", { ...july, bucket_width: "1w" }, "bucket_width", ['"1w"'], widths],
  ["the width has its own name", { ...july, time_bucket_width: "1d" }, "time_bucket_width", ["mean bucket_width?"]],
  ["keys are unknown", { ...july, api_key_ids: ["apikey_1"] }, "api_key_ids", ["is not a parameter"]],
  [
    "five categories exist",
    { ...july, claude_tag_categories: ["dms"] },
    "claude_tag_categories",
    ["Did you mean dm?"],
    categories,
  ],
  ["three regions exist", { ...july, inference_geos: ["eu"] }, "inference_geos", ['"eu"'], geos],
  ["two context windows exist", { ...july, context_windows: ["0-200"] }, "context_windows", ["mean 0-200k?"], contexts],
  [
    "tagged users don't go with groups",
    { ...july, group_by: ["claude_tag_user_id", "rbac_group_id"] },
    "group_by",
    ["can't be combined with rbac_group_id", "two reports"],
  ],
  [
    "tagged users don't go with a filter by group",
    { ...july, group_by: ["claude_tag_user_id"], rbac_group_ids: ["rbac_group_1"] },
    "group_by",
    ["rbac_group_ids"],
  ],
  ["two speeds exist", { ...july, speeds: ["slow"] }, "speeds", ['"slow"'], speeds],
];

const bucketed: readonly Rule[] = [
  ["31 days per page", { ...july, limit: 32 }, "limit", ["32", "31"]],
  ["168 hours per page", { ...july, bucket_width: "1h", limit: 169 }, "limit", ["169", "168"]],
  ["256 minutes per page, not 1440", { ...july, bucket_width: "1m", limit: 257 }, "limit", ["257", "256"]],
  ["buckets come in time order only", { ...july, order_by: "time" }, "order_by", ["is not a parameter"]],
  [
    "overlapping groups leave nothing over",
    { ...july, group_by: ["rbac_group_id"], remainder: true },
    "remainder",
    ["overlap"],
  ],
];

const byUser = (orders: readonly string[]): readonly Rule[] => [
  ["1000 rows per page", { ...july, limit: 1001 }, "limit", ["1001", "1 to 1000"]],
  // These know no order of time, so the hint must not suggest it.
  ["31 days in one request", longMonth, "ending_at", ["longer than", "Request at most 31 days."]],
  [
    "31 days in one request, also with buckets",
    { ...longMonth, bucket_width: "1d" },
    "ending_at",
    ["longer than", "at most"],
  ],
  [
    "24 hours of minutes in one request",
    { ...twoDays, bucket_width: "1m" },
    "ending_at",
    ["longer than", "at most 24 hours"],
  ],
  ["rows come by metric only", { ...july, order_by: "time" }, "order_by", ['"time"'], orders],
  ["two directions exist", { ...july, order: "down" }, "order", ['"down"'], directions],
  ["yes or no", { ...july, exclude_deleted_users: 1 }, "exclude_deleted_users", ["1 is not a boolean"], [true, false]],
];

const lookback: Rule = [
  "365 days back",
  { starting_at: "2026-01-02" },
  "starting_at",
  ["365 days", "2026-01-11T00:00:00Z"],
  ["2026-01-11T00:00:00Z"],
];

const families: readonly (readonly [ReportName, readonly Rule[]])[] = [
  ["enterprise.usageReport", [...all(dimensions), ...bucketed]],
  ["enterprise.costReport", [...all([...dimensions, ...costDimensions]), ...bucketed]],
  [
    "enterprise.userUsageReport",
    [...all(dimensions), ...byUser(["output_tokens", "requests", "total_tokens", "uncached_input_tokens"])],
  ],
  ["enterprise.userCostReport", [...all([...dimensions, ...costDimensions]), ...byUser(["amount", "list_amount"])]],
];

for (const [report, rules] of families) {
  testRules(report, rules);
  testRules(report, [lookback], "2027-01-10T14:20:00Z");
}
