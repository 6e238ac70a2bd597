import { fillPage, type PageTemplate, pageTemplates } from "./pages.ts";

const widthsMs: Readonly<Record<string, number>> = { "1d": 86_400_000, "1h": 3_600_000, "1m": 60_000 };
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
    const widthMs = widthsMs[searchParams.get("bucket_width") ?? "1d"];
    if (rows === undefined || latencyMs === undefined || widthMs === undefined) return undefined;
    const endMs = Date.parse(searchParams.get("ending_at") ?? "");
    const page = searchParams.get("page");
    const startMs = page === null ? Date.parse(searchParams.get("starting_at") ?? "") : Number(page.slice(5));
    const remaining = Math.round((endMs - startMs) / widthMs);
    const buckets = Math.min(Number(searchParams.get("limit")), remaining);
    if (!(buckets > 0)) return undefined;
    const templates = shapeOf(buckets, Number(rows));
    const template = templates[Math.floor(startMs / widthMs / buckets) % templates.length] as PageTemplate;
    const nextPage = buckets < remaining ? `page_${startMs + buckets * widthMs}` : null;
    return { latencyMs: Number(latencyMs), body: fillPage(template, startMs, widthMs, nextPage) };
  };
}
