import type { paths } from "@org/usage-raw";
import createClient, { type Client } from "openapi-fetch";

/** Only the generated types: no pages, no checks, no retries. */
const client = (): Client<paths> => createClient<paths>({ baseUrl: "https://api.anthropic.com" });

export async function outputTokens(): Promise<number> {
  let tokens = 0;
  const { data } = await client().GET("/v1/organizations/usage_report/messages", {
    params: { query: { starting_at: "2026-05-01T00:00:00Z", "group_by[]": ["model"], bucket_width: "1h" } },
  });
  for (const bucket of data?.data ?? []) for (const row of bucket.results) tokens += row.output_tokens;
  return tokens;
}

/** What the bundle of one report exports. */
export async function models(): Promise<string[]> {
  const { data } = await client().GET("/v1/organizations/cost_report", {
    params: { query: { starting_at: "2026-05-01T00:00:00Z", "group_by[]": ["description"] } },
  });
  return (data?.data ?? []).flatMap(({ results }) => results.map(({ model, amount }) => `${model}: ${amount}`));
}

export async function developers(): Promise<string[]> {
  const { data } = await client().GET("/v1/organizations/usage_report/claude_code", {
    params: { query: { starting_at: "2026-05-01" } },
  });
  return (data?.data ?? []).map(({ actor }) => actor.type);
}
