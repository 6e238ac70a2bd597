import type { PageLimit } from "@org/usage-raw";
import { readExpiringCursor, writeExpiringCursor } from "../http/expiring-cursor.ts";
import type { JsonObject } from "../json.ts";
import { badRequest } from "../http/refusal.ts";
import type { Span } from "../simulation/visit-buckets.ts";
import { formatMinute } from "../time/instant.ts";
import { minuteMs, snapDown, type Width, widthMinutes } from "../time/width.ts";
import type { Call } from "./endpoint.ts";

/** How many buckets a page holds, for each width a report has. */
type PageSizes = Readonly<Partial<Record<Width, PageLimit>>>;

export interface BucketReport {
  width: Width;
  /** Minutes: the window's context, the end already at most that of the last bucket there is. */
  from: number;
  to: number;
  sizes: PageSizes;
  /** Cursors are only good while this stays what it is: the refresh of reports that are exported. */
  edition?: string;
  /** The results of each bucket of a span, by the bucket's start. */
  resultsOf(span: Span): Map<number, JsonObject[]>;
}

/** One page of a report in buckets: every interval of the window, oldest first, the idle ones too. */
export function pageOfBuckets(call: Call, report: BucketReport): JsonObject {
  const { width } = report;
  const { endpoint } = call;
  const length = widthMinutes[width];
  const limit = pageSize(call, width, report.sizes);
  const edition = report.edition ?? "";
  const cursor = readExpiringCursor(endpoint, call.search, edition);
  const [at, pinnedEnd] = cursor ? cursor.position.split("/").map(Number) : [report.from, report.to];
  const from = at ?? report.from;
  // The first page's end holds for the whole walk, so that a window without an end does not grow under way.
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

/** The whole buckets of a window: the start is snapped down, and a bucket that ends behind the end is left out. */
export function wholeBuckets(startMs: number, endMs: number, width: Width): { from: number; to: number } {
  const from = snapDown(Math.floor(startMs / minuteMs), width);
  return { from, to: Math.max(from, snapDown(Math.floor(endMs / minuteMs), width)) };
}

export function refuseEmptyRange(startMs: number, endMs: number): void {
  if (endMs <= startMs) throw badRequest("Invalid date range: ending date must be after starting date");
}
