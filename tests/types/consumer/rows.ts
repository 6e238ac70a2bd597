import {
  analyticsCostQuery,
  analyticsUsageQuery,
  claudeCodeQuery,
  costQuery,
  createUsageClient,
  messagesQuery,
  month,
  type MessagesGroupBy,
  type MessagesParams,
  type MessagesRow,
} from "@org/usage";
import { same } from "./same.js";

const usage = createUsageClient({ apiKey: "sk-ant-admin01-of-a-test" });
const may = month("2026-05");

// Through an object.
const byModel = usage.messages({ ...may, group_by: ["model"] });
for await (const bucket of byModel) {
  same<string, typeof bucket.starting_at>(true);
  for (const row of bucket.results) {
    same<string | null, typeof row.model>(true);
    same<null, typeof row.workspace_id>(true);
    same<null, typeof row.speed>(true);
    same<number, typeof row.output_tokens>(true);
  }
}
for await (const row of byModel.rows()) {
  same<string | null, typeof row.model>(true);
  same<null, typeof row.api_key_id>(true);
  same<string, typeof row.ending_at>(true);
}
for await (const page of byModel.pages()) {
  for (const row of page.items.flatMap((bucket) => bucket.results)) {
    same<string | null, typeof row.model>(true);
    same<null, typeof row.account_id>(true);
  }
}
const collected = await byModel.collect();
for (const bucket of collected.items) {
  const rows: readonly MessagesRow<"model">[] = bucket.results;
  for (const row of rows) same<null, typeof row.service_tier>(true);
}

// Through a builder, in any order of its calls.
const built = messagesQuery("2026-05-01", "2026-06-01")
  .bucketWidth("1h")
  .groupBy("model", "workspace_id")
  .serviceTiers("batch");
for await (const row of usage.messages(built).rows()) {
  same<string | null, typeof row.model>(true);
  same<string | null, typeof row.workspace_id>(true);
  same<null, typeof row.speed>(true);
}
for await (const bucket of usage.messages(built.groupBy("account_id"))) {
  for (const row of bucket.results) {
    same<null, typeof row.model>(true);
    same<string | null, typeof row.account_id>(true);
  }
}
for await (const row of usage.messages(built.toParams()).rows()) {
  same<string | null, typeof row.workspace_id>(true);
  same<null, typeof row.speed>(true);
}

// Without a grouping every dimension is null.
for await (const row of usage.messages(may).rows()) same<null, typeof row.model>(true);
for await (const row of usage.messages(messagesQuery("2026-05-01")).rows()) same<null, typeof row.model>(true);
for await (const row of usage.messages({ ...may, group_by: [] }).rows()) same<null, typeof row.model>(true);

// With a grouping that is known only at run time, any dimension can be set.
declare const chosen: MessagesGroupBy[];
declare const prepared: MessagesParams;
for await (const row of usage.messages({ ...may, group_by: chosen }).rows())
  same<string | null, typeof row.model>(true);
for await (const row of usage.messages(prepared).rows()) same<string | null, typeof row.model>(true);
for await (const row of usage.messages(built.groupBy(...chosen)).rows()) same<string | null, typeof row.model>(true);

// `description` opens its parts as fields.
for await (const row of usage.cost({ ...may, group_by: ["description"] }).rows()) {
  same<string | null, typeof row.model>(true);
  same<string | null, typeof row.description>(true);
  same<null, typeof row.workspace_id>(true);
  same<string, typeof row.amount>(true);
}
for await (const row of usage.cost(costQuery("2026-05-01").groupBy("workspace_id")).rows()) {
  same<string | null, typeof row.workspace_id>(true);
  same<null, typeof row.token_type>(true);
}

// Rows of analytics have their dimensions in `group`.
const seven = ["actor", "model", "product", "speed", "workspace_id", "cost_type", "token_type"] as const;
for await (const row of usage.analytics.cost({ ...may, group_by: seven })) {
  same<string | null, typeof row.group.model>(true);
  same<null, typeof row.group.api_key_id>(true);
  const { actor } = row.group;
  if (actor?.type === "user_actor") same<boolean, typeof actor.deleted>(true);
}
for await (const row of usage.analytics.usage(analyticsUsageQuery("2026-05-01").groupBy("model")).rows()) {
  same<string | null, typeof row.group.model>(true);
  same<null, typeof row.group.actor>(true);
}
for await (const row of usage.analytics.cost(analyticsCostQuery("2026-05-01").apiKeyIds(null, "apikey_1"))) {
  same<null, typeof row.group.cost_type>(true);
}

for await (const row of usage.enterprise.usageReport({ ...may, group_by: ["model"] }).rows()) {
  same<string | null, typeof row.model>(true);
  same<null, typeof row.product>(true);
}
for await (const row of usage.enterprise.costReport({ ...may, group_by: ["token_type"] }).rows()) {
  same<null, typeof row.model>(true);
}
for await (const row of usage.enterprise.userUsageReport({ ...may, group_by: ["model"] })) {
  same<string | null, typeof row.model>(true);
  same<null, typeof row.product>(true);
  same<string, typeof row.actor.user_id>(true);
}
for await (const row of usage.enterprise.userCostReport(may)) same<null, typeof row.product>(true);

for await (const record of usage.claudeCode(claudeCodeQuery("2026-05-01").limit(100))) {
  same<string, typeof record.date>(true);
  const { actor } = record;
  if (actor.type === "user_actor") same<string, typeof actor.email_address>(true);
}
