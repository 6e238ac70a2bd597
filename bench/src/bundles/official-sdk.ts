import Anthropic from "@anthropic-ai/sdk";

/** The closest that the official SDK has: its method for the newer report. */
export const models = async (apiKey: string): Promise<unknown> => {
  const rows: unknown[] = [];
  const params = { starting_at: "2026-05-01T00:00:00Z", group_by: ["model" as const] };
  for await (const row of new Anthropic({ apiKey }).beta.organization.analytics.usage.list(params)) rows.push(row);
  return rows;
};
