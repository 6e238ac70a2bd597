import { createUsageClient, month } from "@org/usage";

const usage = createUsageClient();

export async function outputTokens(): Promise<number> {
  let tokens = 0;
  const report = usage.messages({ ...month("2026-05"), group_by: ["model"], bucket_width: "1h" });
  for await (const bucket of report) for (const row of bucket.results) tokens += row.output_tokens;
  return tokens;
}

export async function models(): Promise<string[]> {
  const { items } = await usage.cost({ ...month("2026-05"), group_by: ["description"] }).collect();
  return items.flatMap(({ results }) => results.map(({ model, amount }) => `${model}: ${amount}`));
}

export async function developers(): Promise<string[]> {
  const { items } = await usage.claudeCode({ date: "2026-05-01" }).collect();
  return items.map(({ actor }) => actor.type);
}
