import type { Mock } from "../src/index.ts";
import { ask, type Reply } from "./ask.ts";

export const beta = { "anthropic-beta": "analytics-usage-cost-2026-08-24" };

export interface AnalyticsRow {
  starting_at: string;
  ending_at: string;
  group: Record<string, unknown>;
  usage: { total_tokens: number; output_tokens: number; requests: number | null };
  cost: { amount: string; list_amount: string; requests: number | null };
}

export interface AnalyticsPage<Entry = AnalyticsRow> {
  data: Entry[];
  has_more: boolean;
  next_page: string | null;
  data_refreshed_at: string | null;
  error: { type: string; message: string };
}

/** Sends one request with the beta header; `family` selects the key. */
export function askAnalytics<Entry = AnalyticsRow>(
  mock: Mock,
  path: string,
  query: string,
  family: "admin" | "analytics" = "admin",
): Promise<Reply<AnalyticsPage<Entry>>> {
  return ask<AnalyticsPage<Entry>>(mock, path, query, { ...beta, "x-api-key": mock.keys[family] });
}

/** Reads every entry of a report, page by page; an empty page doesn't end it. */
export async function walkAnalytics<Entry = AnalyticsRow>(
  mock: Mock,
  path: string,
  query: string,
  family: "admin" | "analytics" = "admin",
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor = "";
  for (;;) {
    const { status, body } = await askAnalytics<Entry>(mock, path, query + cursor, family);
    if (status !== 200) throw new Error(body.error.message);
    entries.push(...body.data);
    if (!body.has_more) return entries;
    cursor = `&page=${body.next_page}`;
  }
}
