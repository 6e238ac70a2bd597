import { analyticsCostQuery, claudeCodeQuery, costQuery, createUsageClient, messagesQuery, month } from "@org/usage";

// What must not compile. Each directive is directly above the wrong line, so that an error on another line of the call
// fails twice: on that line, and at the unused directive.
const usage = createUsageClient({ apiKey: "sk-ant-admin01-of-a-test" });
const may = month("2026-05");

usage.messages({
  ...may,
  bucket_width: "1d",
  // @ts-expect-error six dimensions
  group_by: ["model", "speed", "workspace_id", "api_key_id", "service_tier", "context_window"],
});
usage.messages({
  ...may,
  group_by: [
    "model",
    // @ts-expect-error no such dimension
    "color",
  ],
  bucket_width: "1d",
});
usage.messages({
  ...may,
  service_tiers: [
    "batch",
    // @ts-expect-error no such tier
    "bach",
  ],
  group_by: ["model"],
});
usage.messages({
  ...may,
  group_by: ["model"],
  // @ts-expect-error no such width
  bucket_width: "2d",
});
usage.messages({
  ...may,
  group_by: ["model"],
  // @ts-expect-error a typo in a name
  bucket_with: "1d",
});
usage.messages({
  ...may,
  // @ts-expect-error a name of another endpoint
  context_windows: ["0-200k"],
});
usage.messages({
  ...may,
  // @ts-expect-error brackets are only in the URL
  "group_by[]": ["model"],
});
usage.messages({
  ...may,
  // @ts-expect-error cursors are followed by the walk
  page: "page_abc",
});
usage.messages({
  ...may,
  // @ts-expect-error a list is a list
  models: "claude-opus-5",
});
usage.messages({
  // @ts-expect-error milliseconds could be seconds
  starting_at: 1_777_593_600_000,
});
// @ts-expect-error a report needs a start
usage.messages({});
usage.messages(
  may,
  // @ts-expect-error a typo in an option
  { concurency: 2 },
);

usage.cost({
  ...may,
  // @ts-expect-error cost has days only
  bucket_width: "1h",
});
usage.cost({
  ...may,
  // @ts-expect-error cost has no dimension model
  group_by: ["model"],
});
usage.cost({
  ...may,
  // @ts-expect-error cost has no filters
  workspace_ids: ["wrkspc_1"],
});
// @ts-expect-error one day or a range
usage.claudeCode({ date: "2026-05-01", starting_at: "2026-05-01" });
// @ts-expect-error a day or a start
usage.claudeCode({ limit: 10 });

usage.analytics.usage({
  ...may,
  // @ts-expect-error six dimensions
  group_by: ["model", "speed", "workspace_id", "api_key_id", "service_tier", "actor"],
});
usage.analytics.cost({
  ...may,
  // @ts-expect-error six dimensions, cost_type not counted
  group_by: ["model", "speed", "workspace_id", "api_key_id", "service_tier", "cost_type", "actor"],
});
usage.analytics.usage({
  ...may,
  // @ts-expect-error only api_key_ids accepts null
  workspace_ids: [null],
});
usage.analytics.usage({
  ...may,
  // @ts-expect-error the newer reports write Slack's product with an underscore
  products: ["claude-tag"],
});
usage.enterprise.usageReport({
  ...may,
  // @ts-expect-error the older reports write it with a hyphen
  products: ["claude_tag"],
});
usage.enterprise.userCostReport({
  ...may,
  // @ts-expect-error rows by user don't come in time order
  order_by: "time",
});
usage.directory.apiKeys({
  // @ts-expect-error no such state
  status: "gone",
});

messagesQuery("2026-05-01")
  .bucketWidth("1h")
  // @ts-expect-error six dimensions
  .groupBy("model", "speed", "workspace_id", "api_key_id", "service_tier", "context_window");
messagesQuery("2026-05-01").groupBy(
  "model",
  // @ts-expect-error no such dimension
  "color",
);
messagesQuery("2026-05-01").serviceTiers(
  "batch",
  // @ts-expect-error no such tier
  "bach",
);
messagesQuery("2026-05-01")
  // @ts-expect-error no such width
  .bucketWidth("2d")
  .limit(7);
messagesQuery("2026-05-01")
  // @ts-expect-error no such method
  .buckedWidth("1d");
analyticsCostQuery("2026-05-01")
  // @ts-expect-error six dimensions, token_type not counted
  .groupBy("model", "speed", "workspace_id", "api_key_id", "service_tier", "token_type", "actor");
// @ts-expect-error cost has no filters
costQuery("2026-05-01").models("claude-opus-5");
// @ts-expect-error a builder belongs to its report
usage.messages(costQuery("2026-05-01"));
// @ts-expect-error a builder belongs to its report
usage.claudeCode(messagesQuery("2026-05-01"));
// @ts-expect-error claude_code has no groups
claudeCodeQuery("2026-05-01").groupBy("model");

for await (const row of usage.messages({ ...may, group_by: ["model"] }).rows()) {
  // @ts-expect-error not grouped, so always null
  row.workspace_id.toUpperCase();
  // @ts-expect-error grouped, and null if there is none
  row.model.toUpperCase();
  // @ts-expect-error no such field
  console.log(row.total_tokens);
}
for await (const row of usage.cost({ ...may, group_by: ["workspace_id"] }).rows()) {
  // @ts-expect-error an amount is not a number
  console.log(row.amount * 2);
}
