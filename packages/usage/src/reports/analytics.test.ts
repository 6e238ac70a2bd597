import { expect, test } from "vitest";
import { observedClient, queryOf } from "../../test/observed-client.ts";
import { type Rule, testRules } from "../../test/rules.ts";
import {
  categories,
  contexts,
  costDimensions,
  directions,
  geos,
  july,
  speeds,
  tiers,
  widths,
} from "../../test/values.ts";

const dimensions = [
  "actor",
  "actor_type",
  "agent_id",
  "api_key_id",
  "claude_tag_category",
  "claude_tag_user_id",
  "context_window",
  "deployment_id",
  "environment_id",
  "inference_geo",
  "model",
  "organization_id",
  "product",
  "rbac_group_id",
  "service_tier",
  "session_id",
  "slack_channel_id",
  "speed",
  "user_profile_id",
  "workspace_id",
];
const products = [
  "chat",
  "chat_cowork_unified",
  "claude_code",
  "claude_console",
  "claude_design",
  "claude_in_chrome",
  "claude_tag",
  "cowork",
  "managed_agents_api",
  "message_batches_api",
  "messages_api",
  "office_agent",
];
const actors = ["api_actor", "federated_actor", "service_account_actor", "user_actor"];
const six = ["model", "speed", "product", "actor", "workspace_id", "api_key_id"];
const hour = ["2026-07-02T10:00:00Z", "2026-07-02T11:00:00Z"];
const longMonth = { starting_at: "2026-07-01", ending_at: "2026-08-02" };
const twoDays = { starting_at: "2026-07-01", ending_at: "2026-07-03" };

const rules: readonly Rule[] = [
  ["1000 rows per page", { ...july, limit: 1001 }, "limit", ["1001", "1 to 1000"]],
  ["the width has its own name", { ...july, bucket_width: "1d" }, "bucket_width", ["mean time_bucket_width?"]],
  ["three widths exist", { ...july, time_bucket_width: "day" }, "time_bucket_width", ['"day"'], widths],
  ["31 days in one request, where rows can't be joined", longMonth, "ending_at", ["longer than", "time buckets"]],
  [
    "31 days in one request, also without an end",
    { starting_at: "2026-07-01" },
    "ending_at",
    ["longer than", "at most"],
  ],
  [
    "31 days in one request, where time runs backwards",
    { ...longMonth, time_bucket_width: "1d", order_by: "time", order: "desc" },
    "ending_at",
    ["longer than", "at most"],
  ],
  [
    "24 hours of minutes in one request, where they come by metric",
    { ...twoDays, time_bucket_width: "1m", order: "desc" },
    "ending_at",
    ["longer than", "at most 24 hours"],
  ],
  ["without buckets the end cuts no hour", { ...july, ending_at: "2026-07-02T10:30:00Z" }, "ending_at", hour, hour],
  ["time orders buckets only", { ...july, order_by: "time" }, "order_by", ["time_bucket_width"]],
  ["two directions exist", { ...july, order: "ascending" }, "order", ["Did you mean asc?"], directions],
  [
    "deleted users are left out of rows by actor",
    { ...july, exclude_deleted_users: true, group_by: ["model"] },
    "exclude_deleted_users",
    ['Add "actor" to group_by'],
  ],
  [
    "yes or no",
    { ...july, exclude_deleted_users: "true", group_by: ["actor"] },
    "exclude_deleted_users",
    ['"true" is not a boolean'],
    [true, false],
  ],
  [
    "tag users and RBAC groups are two reports",
    { ...july, group_by: ["claude_tag_user_id", "rbac_group_id"] },
    "group_by",
    ["rbac_group_id", "two reports"],
  ],
  [
    "tag users and a filter of RBAC groups too",
    { ...july, group_by: ["claude_tag_user_id"], rbac_group_ids: ["rbac_group_1"] },
    "group_by",
    ["rbac_group_ids", "two reports"],
  ],
  ["five dimensions at most", { ...july, group_by: six }, "group_by", ["6 entries", "At most 5"]],
  ["four kinds of actors exist", { ...july, actor_types: ["user"] }, "actor_types", ["mean user_actor?"], actors],
  [
    "five categories exist",
    { ...july, claude_tag_categories: ["schedule"] },
    "claude_tag_categories",
    ["mean scheduled?"],
    categories,
  ],
  ["this filter is plural", { ...july, context_window: ["0-200k"] }, "context_window", ["mean context_windows?"]],
  ["two context windows exist", { ...july, context_windows: ["200K"] }, "context_windows", ['"200K"'], contexts],
  ["three regions exist", { ...july, inference_geos: ["europe"] }, "inference_geos", ['"europe"'], geos],
  [
    "Slack's product has an underscore",
    { ...july, products: ["claude-tag"] },
    "products",
    ["mean claude_tag?"],
    products,
  ],
  ["six service tiers exist", { ...july, service_tiers: ["premium"] }, "service_tiers", ['"premium"'], tiers],
  ["two speeds exist", { ...july, speeds: ["fst"] }, "speeds", ["Did you mean fast?"], speeds],
  ["an empty text is not a key", { ...july, api_key_ids: [""] }, "api_key_ids", ["Write null"]],
  ["null is not allowed in any other list", { ...july, workspace_ids: [null] }, "workspace_ids", ["null"]],
];

const floor = (legacy: string): Rule => [
  "no data before 2026",
  { starting_at: "2025-12-31", time_bucket_width: "1d" },
  "starting_at",
  ["2026-01-01", legacy],
  ["2026-01-01T00:00:00Z"],
];

const lookback: Rule = [
  "365 days back",
  { starting_at: "2026-01-02" },
  "starting_at",
  ["365 days", "2026-01-11T00:00:00Z"],
  ["2026-01-11T00:00:00Z"],
];

testRules("analytics.usage", [
  ...rules,
  floor("usage.messages"),
  ["cost has its own dimensions", { ...july, group_by: ["cost_type"] }, "group_by", ['"cost_type"'], dimensions],
  [
    "five orders of usage exist",
    { ...july, order_by: "amount" },
    "order_by",
    ['"amount"'],
    ["output_tokens", "requests", "time", "total_tokens", "uncached_input_tokens"],
  ],
]);

testRules("analytics.cost", [
  ...rules,
  floor("usage.cost"),
  [
    "22 dimensions of cost exist",
    { ...july, group_by: ["account_id"] },
    "group_by",
    ['"account_id"'],
    [...dimensions, ...costDimensions],
  ],
  [
    "cost_type and token_type come on top of five",
    { ...july, group_by: [...six, ...costDimensions] },
    "group_by",
    ["6 entries", "At most 5", "besides cost_type and token_type"],
  ],
  [
    "three orders of cost exist",
    { ...july, order_by: "total_tokens" },
    "order_by",
    ['"total_tokens"'],
    ["amount", "list_amount", "time"],
  ],
]);

testRules("analytics.usage", [lookback], "2027-01-10T14:20:00Z");
testRules("analytics.cost", [lookback], "2027-01-10T14:20:00Z");

test.each(["analytics.usage", "analytics.cost"] as const)(
  "%s asks for the empty entry if null is among the keys",
  (report) => {
    expect(queryOf(report, { ...july, api_key_ids: [null, "apikey_1"] }).getAll("api_key_ids[]")).toEqual([
      "",
      "apikey_1",
    ]);
    expect(queryOf(report, { ...july, api_key_ids: null }).has("api_key_ids[]")).toBe(false);
  },
);

test.each(["analytics.usage", "analytics.cost"] as const)(
  "%s asks for buckets in time order unless the caller orders otherwise",
  (report) => {
    const orderOf = (params: object): unknown => {
      const query = queryOf(report, { ...july, ...params });
      return [query.get("order_by"), query.get("order")];
    };
    expect(orderOf({ time_bucket_width: "1d" })).toEqual(["time", "asc"]);
    expect(orderOf({ time_bucket_width: "1d", order_by: "time", order: "desc" })).toEqual(["time", "desc"]);
    expect(orderOf({ time_bucket_width: "1d", order: "asc" })).toEqual([null, "asc"]);
    expect(orderOf({})).toEqual([null, null]);
  },
);

test("five dimensions, cost_type and token_type are requested together", () => {
  const group_by = [...six.slice(0, 5), ...costDimensions];
  expect(queryOf("analytics.cost", { ...july, group_by }).getAll("group_by[]")).toEqual(group_by);
});

test("windows over 31 days, or 24 hours of minutes, are split where buckets come in time order", () => {
  const days = queryOf("analytics.usage", {
    starting_at: "2026-07-01",
    ending_at: "2026-08-02",
    time_bucket_width: "1d",
  });
  expect([days.get("starting_at"), days.get("ending_at")]).toEqual(["2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z"]);
  const minutes = queryOf("analytics.cost", { ...twoDays, time_bucket_width: "1m" });
  expect([minutes.get("starting_at"), minutes.get("ending_at")]).toEqual([
    "2026-07-01T00:00:00Z",
    "2026-07-02T00:00:00Z",
  ]);
});

test.each(["analytics.usage", "analytics.cost"] as const)("%s sends the beta header it can't do without", (report) => {
  const { requests } = observedClient().ask(report)(july).plan();
  expect(requests[0]?.headers).toMatchObject({ "anthropic-beta": "analytics-usage-cost-2026-08-24" });
});

test.each(["analytics.usage", "analytics.cost"] as const)("%s always gets its end, which buckets require", (report) => {
  const september = { starting_at: "2026-09-01" };
  expect(queryOf(report, { ...september, time_bucket_width: "1d" }).get("ending_at")).toBe("2026-09-10T00:00:00Z");
  expect(queryOf(report, { ...september, time_bucket_width: "1h" }).get("ending_at")).toBe("2026-09-10T14:00:00Z");
  expect(queryOf(report, september).get("ending_at")).toBe("2026-09-10T14:00:00Z");
});
