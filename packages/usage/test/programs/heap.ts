// Reads 2,000 pages in one lane and in four, and prints by how much the heap grew from the hundredth page on.
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

function heapBytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}

async function growthBytes(lanes: number): Promise<{ read: number; grownBytes: number }> {
  const window = { starting_at: new Date(startMs), ending_at: new Date(startMs + pages * pageMinutes * minuteMs) };
  const usage = createUsageClient({ apiKey: "sk-ant-admin01-test", concurrency: lanes, fetch });
  let read = 0;
  let before = 0;
  for await (const { items } of usage.messages({ ...window, bucket_width: "1m", limit: pageMinutes }).pages()) {
    if (items.length !== pageMinutes) throw new Error(`A page of ${items.length} buckets.`);
    if (++read === 100) before = heapBytes();
  }
  return { read, grownBytes: heapBytes() - before };
}

console.log(JSON.stringify([await growthBytes(1), await growthBytes(4)]));
