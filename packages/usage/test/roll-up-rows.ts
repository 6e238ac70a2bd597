// Rows of several reports, and what a helper throws, for the tests of rollUp.
import { readFileSync } from "node:fs";

export interface UsageRow {
  starting_at: string;
  ending_at: string;
  model: string | null;
  workspace_id: string | null;
  uncached_input_tokens: number;
  cache_read_input_tokens: number;
  cache_creation: { ephemeral_5m_input_tokens: number; ephemeral_1h_input_tokens: number };
  output_tokens: number;
  server_tool_use: { web_search_requests: number };
}

export function usageRow(day: number, model: string | null, output: number): UsageRow {
  return {
    starting_at: `2026-05-0${day}T00:00:00Z`,
    ending_at: `2026-05-0${day + 1}T00:00:00Z`,
    model,
    workspace_id: null,
    uncached_input_tokens: output * 2,
    cache_read_input_tokens: output * 3,
    cache_creation: { ephemeral_5m_input_tokens: output * 5, ephemeral_1h_input_tokens: output * 7 },
    output_tokens: output,
    server_tool_use: { web_search_requests: 1 },
  };
}

export function costRow(amount: string, currency = "USD", model = "opus") {
  return {
    starting_at: "2026-05-01T00:00:00Z",
    ending_at: "2026-05-02T00:00:00Z",
    amount,
    list_amount: amount,
    currency,
    requests: 1 as number | null,
    model,
    rbac_group_id: null as string | null,
  };
}

export function analyticsUsage(model: string | null, requests: number | null, output = 5) {
  return {
    starting_at: "2026-09-03T00:00:00Z",
    ending_at: "2026-09-04T00:00:00Z",
    group: { model, workspace_id: "wrkspc_1", actor: null as { type: string } | null },
    usage: {
      uncached_input_tokens: 1,
      cache_read_input_tokens: 2,
      cache_creation: { ephemeral_1h_input_tokens: 3, ephemeral_5m_input_tokens: 4 },
      output_tokens: output,
      total_tokens: 10 + output,
      server_tool_use: { web_search_requests: 0 },
      requests,
    },
  };
}

export function dataOf<Row>(file: string): Row[] {
  const url = new URL(`../../../openapi/fixtures/${file}`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { data: Row[] }).data;
}

export function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
