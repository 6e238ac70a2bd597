import type { Mock } from "../src/index.ts";

/** A parsed response. */
export interface Reply<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Row {
  [field: string]: unknown;
  output_tokens: number;
  uncached_input_tokens: number;
  cache_read_input_tokens: number;
  cache_creation: { ephemeral_1h_input_tokens: number; ephemeral_5m_input_tokens: number };
  server_tool_use: { web_search_requests: number };
  model: string | null;
  workspace_id: string | null;
  api_key_id: string | null;
  amount: string;
}

export interface Bucket {
  starting_at: string;
  ending_at: string;
  results: Row[];
}

export interface BucketPage {
  data: Bucket[];
  has_more: boolean;
  next_page: string | null;
  error: { type: string; message: string };
}

export const messagesPath = "usage_report/messages";
export const costPath = "cost_report";
export const claudeCodePath = "usage_report/claude_code";

/** Requests a path below `/v1/organizations/` from the mock. `query` is in its wire form. */
export async function ask<Body = BucketPage>(
  mock: Mock,
  path: string,
  query: readonly (readonly [string, string])[] | string = "",
  headers: Record<string, string> = {},
): Promise<Reply<Body>> {
  const search =
    typeof query === "string" ? query : new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
  const response = await mock.fetch(`https://api.anthropic.com/v1/organizations/${path}?${search}`, {
    headers: { "x-api-key": mock.apiKey, "anthropic-version": "2023-06-01", ...headers },
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

/** Reads every bucket of a report, page by page. */
export async function walk(
  mock: Mock,
  path: string,
  query: readonly (readonly [string, string])[],
  headers?: Record<string, string>,
): Promise<Bucket[]> {
  const buckets: Bucket[] = [];
  let cursor: string | null = null;
  do {
    const position: [string, string][] = cursor === null ? [] : [["page", cursor]];
    const { status, body }: Reply<BucketPage> = await ask(mock, path, [...query, ...position], headers);
    if (status !== 200) throw new Error(body.error.message);
    buckets.push(...body.data);
    cursor = body.has_more ? body.next_page : null;
  } while (cursor !== null);
  return buckets;
}
