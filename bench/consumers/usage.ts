import { createUsageClient, month, type UsageClient } from "@org/usage";

/** Created by the first report, so that a bundle of one report contains nothing of the others. */
const usage = (): UsageClient => createUsageClient();

export async function outputTokens(): Promise<number> {
  let tokens = 0;
  const report = usage().messages({ ...month("2026-05"), group_by: ["model"], bucket_width: "1h" });
  for await (const bucket of report) for (const row of bucket.results) tokens += row.output_tokens;
  return tokens;
}

/** What the bundle of one report exports. */
export async function models(): Promise<string[]> {
  const report = usage().cost({ starting_at: "2026-05-01", ending_at: "2026-06-01", group_by: ["description"] });
  const { items } = await report.collect();
  return items.flatMap(({ results }) => results.map(({ model, amount }) => `${model}: ${amount}`));
}

export async function developers(): Promise<string[]> {
  const { items } = await usage().claudeCode({ date: "2026-05-01" }).collect();
  return items.map(({ actor }) => actor.type);
}
