import { expect, test } from "vitest";
import { observedClient } from "../../test/observed-client.ts";
import { testRules } from "../../test/rules.ts";
import { contexts, geos, may, speeds, tiers, widths } from "../../test/values.ts";

const dimensions = [
  "account_id",
  "api_key_id",
  "context_window",
  "inference_geo",
  "model",
  "service_account_id",
  "service_tier",
  "speed",
  "workspace_id",
];
const lastDay = ["2026-05-31T00:00:00Z", "2026-06-01T00:00:00Z"];
const lastHour = ["2026-05-01T13:00:00Z", "2026-05-01T14:00:00Z"];
const lastMinute = ["2026-05-01T13:30:00Z", "2026-05-01T13:31:00Z"];

testRules("messages", [
  ["three widths exist", { ...may, bucket_width: "2d" }, "bucket_width", ['"2d"', "Did you mean 1d?"], widths],
  ["31 days per page", { ...may, limit: 32 }, "limit", ["32", "31"]],
  ["168 hours per page", { ...may, bucket_width: "1h", limit: 169 }, "limit", ["169", "168"]],
  ["1440 minutes per page", { ...may, bucket_width: "1m", limit: 1441 }, "limit", ["1441", "1440"]],
  ["nine dimensions exist", { ...may, group_by: ["modle"] }, "group_by", ['"modle"', "mean model?"], dimensions],
  ["cost has its own dimensions", { ...may, group_by: ["cost_type"] }, "group_by", ['"cost_type"'], dimensions],
  ["five dimensions at most", { ...may, group_by: dimensions.slice(0, 6) }, "group_by", ["6 entries", "At most 5"]],
  ["a dimension is named once", { ...may, group_by: ["model", "model"] }, "group_by", ["twice"]],
  ["this filter is singular", { ...may, context_windows: ["0-200k"] }, "context_windows", ["mean context_window?"]],
  ["two context windows exist", { ...may, context_window: ["1M"] }, "context_window", ['"1M"'], contexts],
  ["six service tiers exist", { ...may, service_tiers: ["bach"] }, "service_tiers", ["Did you mean batch?"], tiers],
  ["three regions exist", { ...may, inference_geos: ["usa"] }, "inference_geos", ["Did you mean us?"], geos],
  ["two speeds exist", { ...may, speeds: ["fastest"] }, "speeds", ["Did you mean fast?"], speeds],
  ["the end cuts no day", { ...may, ending_at: "2026-05-31T23:59:59Z" }, "ending_at", lastDay, lastDay],
  ["nor by a nanosecond", { ...may, ending_at: "2026-05-31T23:59:59.999999999Z" }, "ending_at", lastDay, lastDay],
  [
    "the end cuts no hour",
    { ...may, bucket_width: "1h", ending_at: "2026-05-01T13:30:00Z" },
    "ending_at",
    lastHour,
    lastHour,
  ],
  [
    "the end cuts no minute",
    { ...may, bucket_width: "1m", ending_at: "2026-05-01T13:30:30Z" },
    "ending_at",
    lastMinute,
    lastMinute,
  ],
  ["no text selects the default workspace", { ...may, workspace_ids: [null] }, "workspace_ids", ["null"]],
  ["nor usage without a key", { ...may, api_key_ids: [null, "apikey_1"] }, "api_key_ids", ["null"]],
  ["days by name belong to claude_code", { date: "2026-05-01" }, "date", ["date is not a parameter of messages"]],
]);

const headersOf = (params: object): unknown => {
  const { requests } = observedClient()
    .ask("messages")({ ...may, ...params })
    .plan();
  return requests[0]?.headers;
};

test("only a query with speeds sends the beta header that older servers want", () => {
  const fast = { "anthropic-beta": "fast-mode-2026-02-01" };
  expect(headersOf({ speeds: ["fast"] })).toMatchObject(fast);
  expect(headersOf({ group_by: ["model", "speed"] })).toMatchObject(fast);
  expect(headersOf({ group_by: ["model"] })).not.toHaveProperty("anthropic-beta");
});
