// Reads 2,000 pages of buckets in one lane and in four, and 2,000 pages of rows in time order and by a metric. Prints
// the growth of memory from the hundredth page on. Duplicates are rejected, as by default.
// Needs --expose-gc.
import { bucketsBetween } from "../bucket-server.ts";
import { createUsageClient } from "../../src/client.ts";

const pages = 2000;
const pageMinutes = 30;
const minuteMs = 60_000;
const startMs = Date.parse("2026-05-01T00:00:00Z");

const fetch = async (input: string | URL | Request): Promise<Response> => {
  const { searchParams } = new URL(input instanceof Request ? input.url : input);
  const fromMs = Number(searchParams.get("page") ?? Date.parse(searchParams.get("starting_at") ?? ""));
  const endMs = Date.parse(searchParams.get("ending_at") ?? "");
  const toMs = Math.min(endMs, fromMs + pageMinutes * minuteMs);
  const data = bucketsBetween(fromMs, toMs, minuteMs);
  return Response.json({ data, has_more: toMs < endMs, next_page: toMs < endMs ? String(toMs) : null });
};

/** The heap and the arrays outside of it. */
function memoryBytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function growthBytes(lanes: number): Promise<{ read: number; grownBytes: number }> {
  const window = { starting_at: new Date(startMs), ending_at: new Date(startMs + pages * pageMinutes * minuteMs) };
  const usage = createUsageClient({ apiKey: "sk-ant-admin01-test", concurrency: lanes, fetch });
  let read = 0;
  let before = 0;
  for await (const { items } of usage.messages({ ...window, bucket_width: "1m", limit: pageMinutes }).pages()) {
    if (items.length !== pageMinutes) throw new Error(`A page of ${items.length} buckets.`);
    if (++read === 100) before = memoryBytes();
  }
  return { read, grownBytes: memoryBytes() - before };
}

const rowsPerPage = 30;
const hourMs = 3_600_000;
/** Rows of 31 days, hour by hour, enough for all pages. */
const models = Math.ceil((pages * rowsPerPage) / (31 * 24));

function boundOf(hours: number): string {
  return new Date(startMs + hours * hourMs).toISOString();
}

function usageRow(index: number): object {
  const hour = Math.floor(index / models);
  return {
    starting_at: boundOf(hour),
    ending_at: boundOf(hour + 1),
    group: { model: `claude-model-with-a-long-name-${index % models}`, actor: null },
    usage: {
      cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
      cache_read_input_tokens: 0,
      output_tokens: 7,
      uncached_input_tokens: 0,
      total_tokens: 7,
      server_tool_use: { web_search_requests: 0 },
      requests: 1,
    },
  };
}

const fetchRows = async (input: string | URL | Request): Promise<Response> => {
  const { searchParams } = new URL(input instanceof Request ? input.url : input);
  const page = Number(searchParams.get("page") ?? 0);
  const data = Array.from({ length: rowsPerPage }, (_, index) => usageRow(page * rowsPerPage + index));
  const hasMore = page + 1 < pages;
  const next_page = hasMore ? String(page + 1) : null;
  return Response.json({ data, has_more: hasMore, next_page, data_refreshed_at: "2026-06-02T00:00:00Z" });
};

async function growthOfRows(order: object): Promise<{ read: number; grownBytes: number }> {
  const clock = { now: () => Date.parse("2026-06-10T00:00:00Z"), sleep: async () => {}, random: () => 0 };
  const usage = createUsageClient({ apiKey: "sk-ant-admin01-test", concurrency: 1, fetch: fetchRows, clock });
  const params = { starting_at: "2026-05-01", ending_at: "2026-06-01", time_bucket_width: "1h", group_by: ["model"] };
  let read = 0;
  let before = 0;
  for await (const { items } of usage.analytics.usage({ ...params, ...order } as never).pages()) {
    if (items.length !== rowsPerPage) throw new Error(`A page of ${items.length} rows.`);
    if (++read === 100) before = memoryBytes();
  }
  return { read, grownBytes: memoryBytes() - before };
}

const metric = { order_by: "total_tokens", order: "desc" };
const growths = [await growthBytes(1), await growthBytes(4), await growthOfRows({}), await growthOfRows(metric)];
console.log(JSON.stringify(growths));
