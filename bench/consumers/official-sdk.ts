import Anthropic from "@anthropic-ai/sdk";

const client = (): Anthropic => new Anthropic();

export async function outputTokens(): Promise<number> {
  let tokens = 0;
  const rows = client().beta.organization.analytics.usage.list({
    starting_at: "2026-05-01T00:00:00Z",
    group_by: ["model"],
    time_bucket_width: "1h",
  });
  for await (const { usage } of rows) tokens += usage.output_tokens;
  return tokens;
}

/** What the bundle of one report exports: the closest that the SDK has, its method for the newer report. */
export async function models(): Promise<string[]> {
  const rows: string[] = [];
  const items = client().beta.organization.analytics.cost.list({
    starting_at: "2026-05-01T00:00:00Z",
    group_by: ["model"],
  });
  for await (const { group, cost } of items) rows.push(`${group.model}: ${cost.amount}`);
  return rows;
}
