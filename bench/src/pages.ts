import type { Question } from "./contenders.ts";

/** The contents of a bucket: the same on every machine, so that two runs can be compared. */
const models = ["claude-opus-5", "claude-sonnet-5", "claude-haiku-4-5-20251001", "claude-opus-4-5-20251101"];
const tiers = ["standard", "batch", "priority"];
const geos = ["global", "us", "not_available"];

/** Numbers that look like counters, and are the same in every run. */
export function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** The rows of one bucket of `usage_report/messages` as JSON: the 13 documented fields, about 480 bytes each. */
export function messagesRows(count: number, seed: number): string {
  const next = sequence(seed);
  return JSON.stringify(
    Array.from({ length: count }, (_, index) => ({
      uncached_input_tokens: next(2_000_000),
      cache_read_input_tokens: next(20_000_000),
      output_tokens: next(400_000),
      cache_creation: { ephemeral_5m_input_tokens: next(300_000), ephemeral_1h_input_tokens: next(90_000) },
      server_tool_use: { web_search_requests: next(40) },
      account_id: null,
      // One key per row, because a report rejects two rows with the same identity.
      api_key_id: `apikey_01Rj2N8SVvo6BePZj99Nh${String(index).padStart(3, "0")}`,
      service_account_id: null,
      workspace_id: index % 7 === 0 ? null : `wrkspc_01JwQvzr7rXLA5AGx3HKfF${String(index % 12).padStart(2, "0")}`,
      model: models[index % models.length],
      context_window: index % 9 === 0 ? "200k-1M" : "0-200k",
      service_tier: tiers[index % tiers.length],
      inference_geo: geos[index % geos.length],
    })),
  );
}

/** Length of an instant as the server writes it: `2026-05-01T00:00:00Z`. */
const instantLength = 20;
const placeholder = "0".repeat(instantLength);
/** Pages differ from each other, as real ones do; more variants would only use memory. */
const variants = 8;

/** A page whose rows are written once. Each response only fills in the bounds of its buckets. */
interface PageTemplate {
  readonly text: Buffer;
  /** Positions of the start and the end of each bucket. */
  readonly bounds: readonly (readonly [start: number, end: number])[];
}

function pageTemplates(buckets: number, rowsPerBucket: number): readonly PageTemplate[] {
  return Array.from({ length: variants }, (_, variant) => pageTemplate(buckets, rowsPerBucket, variant));
}

function pageTemplate(buckets: number, rowsPerBucket: number, variant: number): PageTemplate {
  const bounds: [number, number][] = [];
  let text = '{"data":[';
  for (let bucket = 0; bucket < buckets; bucket++) {
    const open = `${bucket === 0 ? "" : ","}{"starting_at":"`;
    const between = '","ending_at":"';
    const start = text.length + open.length;
    bounds.push([start, start + instantLength + between.length]);
    const rows = messagesRows(rowsPerBucket, 1 + variant * 1000 + bucket);
    text += `${open}${placeholder}${between}${placeholder}","results":${rows}}`;
  }
  return { text: Buffer.from(`${text}]`, "latin1"), bounds };
}

/** The page as it is sent: buckets from `startMs` on, and the cursor. */
function fillPage(template: PageTemplate, startMs: number, widthMs: number, nextPage: string | null): Buffer {
  const end = `,"has_more":${nextPage !== null},"next_page":${JSON.stringify(nextPage)}}`;
  const { text, bounds } = template;
  const page = Buffer.allocUnsafe(text.length + end.length);
  text.copy(page);
  page.write(end, text.length, "latin1");
  let atMs = startMs;
  for (const [start, stop] of bounds) {
    page.write(instant(atMs), start, "latin1");
    atMs += widthMs;
    page.write(instant(atMs), stop, "latin1");
  }
  return page;
}

export function instant(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

const widthsMs = new Map([
  ["1d", 86_400_000],
  ["1h", 3_600_000],
  ["1m", 60_000],
]);
const route = /^\/rows-(\d+)\/latency-(\d+)\/v1\/organizations\/usage_report\/messages$/;

export interface BenchAnswer {
  readonly latencyMs: number;
  readonly body: Buffer;
}

/**
 * Answers `usage_report/messages` like the API: `limit` buckets per page, and a cursor for the rest. Rows per bucket and
 * latency are part of the base URL, so that every contender sends exactly what it would send to the API.
 */
export function createAnswers(): (url: string) => BenchAnswer | undefined {
  const shapes = new Map<string, readonly PageTemplate[]>();
  const shapeOf = (buckets: number, rows: number): readonly PageTemplate[] => {
    const key = `${buckets} ${rows}`;
    const templates = shapes.get(key) ?? pageTemplates(buckets, rows);
    shapes.set(key, templates);
    return templates;
  };

  return (address) => {
    const { pathname, searchParams } = new URL(address, "http://localhost");
    const [, rows, latencyMs] = route.exec(pathname) ?? [];
    const widthMs = widthsMs.get(searchParams.get("bucket_width") ?? "1d");
    if (rows === undefined || latencyMs === undefined || widthMs === undefined) return undefined;
    const endMs = Date.parse(searchParams.get("ending_at") ?? "");
    const page = searchParams.get("page");
    const startMs = page === null ? Date.parse(searchParams.get("starting_at") ?? "") : Number(page.slice(5));
    const remaining = Math.round((endMs - startMs) / widthMs);
    const buckets = Math.min(Number(searchParams.get("limit")), remaining);
    if (!(buckets > 0)) return undefined;
    const templates = shapeOf(buckets, Number(rows));
    const template = templates[Math.abs(Math.floor(startMs / widthMs / buckets)) % templates.length] as PageTemplate;
    const nextPage = buckets < remaining ? `page_${startMs + buckets * widthMs}` : null;
    return { latencyMs: Number(latencyMs), body: fillPage(template, startMs, widthMs, nextPage) };
  };
}

/** A midnight, which is a bucket boundary for every width. */
const lastMidnightMs = Date.UTC(2026, 0, 1);

/** A report of this number of pages, all of them full. */
export function questionOf(pages: number, width: Question["bucket_width"], bucketsPerPage: number): Question {
  const widthMs = widthsMs.get(width) ?? Number.NaN;
  return {
    starting_at: instant(lastMidnightMs - pages * bucketsPerPage * widthMs),
    ending_at: instant(lastMidnightMs),
    bucket_width: width,
    limit: bucketsPerPage,
  };
}
