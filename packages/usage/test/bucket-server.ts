import { type FakeServer, type Reply, serverOf } from "./answers.ts";

const widthsMs: Readonly<Record<string, number>> = { "1m": 60_000, "1h": 3_600_000, "1d": 86_400_000 };

export interface MessagesRow {
  uncached_input_tokens: number;
  cache_read_input_tokens: number;
  output_tokens: number;
  cache_creation: { ephemeral_5m_input_tokens: number; ephemeral_1h_input_tokens: number };
  server_tool_use: { web_search_requests: number };
  model: string | null;
}

export interface MessagesBucket {
  starting_at: string;
  ending_at: string;
  results: MessagesRow[];
}

export interface MessagesPage {
  data: MessagesBucket[];
  has_more: boolean;
  next_page: string | null;
}

/** A row whose figures tell which bucket it is of. */
export function rowAt(startMs: number): MessagesRow {
  const hours = Math.floor(startMs / 3_600_000);
  return {
    uncached_input_tokens: hours,
    cache_read_input_tokens: 1,
    output_tokens: hours % 1000,
    cache_creation: { ephemeral_5m_input_tokens: 2, ephemeral_1h_input_tokens: 3 },
    server_tool_use: { web_search_requests: 0 },
    model: "claude-opus-5",
  };
}

export function bucketsBetween(startMs: number, endMs: number, widthMs: number): MessagesBucket[] {
  const buckets: MessagesBucket[] = [];
  for (let at = startMs; at < endMs; at += widthMs) {
    buckets.push({ starting_at: text(at), ending_at: text(at + widthMs), results: [rowAt(at)] });
  }
  return buckets;
}

/**
 * The messages report as the documentation describes it: every bucket of the window, oldest first, at most `limit`
 * a page, the cursor naming the next. `change` makes a hostile server of it.
 */
export function bucketServer(
  change: (page: MessagesPage, url: URL, number: number) => Reply | Promise<Reply> = same,
): FakeServer {
  return serverOf((url, number) => change(pageOf(url.searchParams), url, number));
}

const same = (page: MessagesPage): Reply => page;

export function pageOf(search: URLSearchParams): MessagesPage {
  const widthMs = widthsMs[search.get("bucket_width") ?? "1d"] ?? 0;
  const startMs = Date.parse(search.get("starting_at") ?? "");
  const endMs = Date.parse(search.get("ending_at") ?? "");
  const limit = Number(search.get("limit"));
  const cursor = search.get("page");
  const fromMs = cursor === null ? startMs : Number(cursor.slice("page_".length));
  const toMs = Math.min(endMs, fromMs + limit * widthMs);
  const hasMore = toMs < endMs;
  return {
    data: bucketsBetween(fromMs, toMs, widthMs),
    has_more: hasMore,
    next_page: hasMore ? `page_${toMs}` : null,
  };
}

function text(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
