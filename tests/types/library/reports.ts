import { createUsageClient, messagesQuery, month } from "@org/usage";

// A package that depends on this one and generates its declarations.
const usage = createUsageClient({ apiKey: "sk-ant-admin01-of-a-test" });

export const byModel = usage.messages({ ...month("2026-05"), group_by: ["model"] });
export const query = messagesQuery("2026-05-01").groupBy("model", "speed").limit(7);
export const cost = () => usage.cost({ ...month("2026-05"), group_by: ["workspace_id"] }).collect();
export const actors = () => usage.analytics.usage({ ...month("2026-05"), group_by: ["actor"] }).rows();
