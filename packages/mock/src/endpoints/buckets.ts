import type { PageLimit } from "@org/usage-raw";
import { readExpiringCursor, writeExpiringCursor } from "../http/expiring-cursor.ts";
import type { JsonObject } from "../json.ts";
import { badRequest } from "../http/refusal.ts";
import type { Span } from "../simulation/visit-buckets.ts";
import { formatMinute } from "../time/instant.ts";
import { minuteMs, snapDown, type Width, widthMinutes } from "../time/width.ts";
import type { Call } from "./endpoint.ts";

/** The page sizes of a report, by width. */
type PageSizes = Readonly<Partial<Record<Width, PageLimit>>>;

export interface BucketReport {
  width: Width;
  /** The bounds of the window, in minutes. The end is at most that of the last bucket that exists. */
  from: number;
  to: number;
  sizes: PageSizes;
  /** Cursors expire when this changes, such as the refresh of exported reports. */
  edition?: string;
  /** The results of the buckets of a span, by the start of the bucket. */
  resultsOf(span: Span): Map<number, JsonObject[]>;
}

/** Answers one page of a bucketed report: every interval of the window, oldest first, including idle ones. */
export function pageOfBuckets(call: Call, report: BucketReport): JsonObject {
  const { width } = report;
  const { endpoint } = call;
  const length = widthMinutes[width];
  const limit = pageSize(call, width, report.sizes);
  const edition = report.edition ?? "";
  const cursor = readExpiringCursor(endpoint, call.search, edition);
  const [at, pinnedEnd] = cursor ? cursor.position.split("/").map(Number) : [report.from, report.to];
  const from = at ?? report.from;
  // The first page fixes the end for the whole walk, so that a window without an end does not grow during it.
  const end = pinnedEnd ?? report.to;
  const to = Math.min(end, from + limit * length);
  const results = from < to ? report.resultsOf({ from, to, width }) : new Map<number, JsonObject[]>();
  const data = Array.from({ length: Math.max(0, (to - from) / length) }, (_, index) => {
    const start = from + index * length;
    return {
      starting_at: formatMinute(start),
      ending_at: formatMinute(start + length),
      results: results.get(start) ?? [],
    };
  });
  const hasMore = to < end;
  const next = { page: (cursor?.page ?? 1) + 1, position: `${to}/${end}` };
  return {
    data,
    has_more: hasMore,
    next_page: hasMore ? writeExpiringCursor(next, endpoint, call.search, edition) : null,
  };
}

function pageSize(call: Call, width: Width, sizes: PageSizes): number {
  const { default: usual, max } = sizes[width] ?? { default: 0, max: 0 };
  const limit = call.query.integer("limit") ?? usual;
  if (limit > max) throw badRequest(`limit: Input should be less than or equal to ${max} for bucket_width ${width}`);
  return limit;
}

/** The whole buckets of a window: the start is snapped down, and a bucket that ends after the end is omitted. */
export function wholeBuckets(startMs: number, endMs: number, width: Width): { from: number; to: number } {
  const from = snapDown(Math.floor(startMs / minuteMs), width);
  return { from, to: Math.max(from, snapDown(Math.floor(endMs / minuteMs), width)) };
}

export function refuseEmptyRange(startMs: number, endMs: number): void {
  if (endMs <= startMs) throw badRequest("Invalid date range: ending date must be after starting date");
}
