import { createUsageClient, messagesQuery, month, rollUp } from "@org/usage";

// ../hover.test.ts asserts the hover text of each of these names.
const usage = createUsageClient({ apiKey: "sk-ant-admin01-of-a-test" });
const may = month("2026-05");

const byModel = usage.messages({ ...may, bucket_width: "1h", group_by: ["model"] });
for await (const bucket of byModel) {
  for (const bucketRow of bucket.results) {
    const modelOfRow = bucketRow.model;
    const workspaceOfRow = bucketRow.workspace_id;
    console.log(modelOfRow, workspaceOfRow);
  }
}
for await (const row of byModel.rows()) console.log(row);
for await (const page of byModel.pages()) console.log(page);
const collected = await byModel.collect();

const built = messagesQuery("2026-05-01").bucketWidth("1h").groupBy("model", "workspace_id").serviceTiers("batch");
for await (const builtRow of usage.messages(built.startingAt("2026-05-02")).rows()) console.log(builtRow);

for await (const costRow of usage.cost({ ...may, group_by: ["description"] }).rows()) console.log(costRow);
for await (const analyticsRow of usage.analytics.cost({ ...may, group_by: ["model", "cost_type"] })) {
  const dimensions = analyticsRow.group;
  console.log(dimensions);
}
for await (const enterpriseRow of usage.enterprise.usageReport({ ...may, group_by: ["model"] }).rows()) {
  console.log(enterpriseRow);
}
for await (const userRow of usage.enterprise.userCostReport({ ...may, group_by: ["model"] })) console.log(userRow);
for await (const record of usage.claudeCode(may)) console.log(record);

const { items: costRows } = await usage.analytics.cost({ ...may, group_by: ["model"] }).collect();
console.log(rollUp(costRows, ["model"])[0]?.amount, rollUp(costRows, ["model"])[0]?.list_amount);

export { collected };
