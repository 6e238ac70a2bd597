import type { PageLimit, RequestWindow } from "@org/usage-raw";
import type { JsonObject } from "../../json.ts";
import { isWidth, minuteMs, snapDown, type Width, widthMinutes } from "../../time/width.ts";
import { refreshedAt } from "../analytics/rows.ts";
import type { Sum } from "../analytics/sum.ts";
import { type Window, windowOf } from "../analytics/window.ts";
import { pageOfBuckets } from "../buckets.ts";
import type { Call } from "../endpoint.ts";

/** Maximum groups per bucket; the smaller ones are silently dropped. */
const maxGroups = 100;

export interface EnterpriseBuckets<Group> {
  limits: RequestWindow;
  sizes: Readonly<Record<Width, PageLimit>>;
  refreshed: number;
  sumsOf(window: Window): Sum<Group>[];
  /** The rows of a sum, each with the value that ranks it. */
  rowsOf(sum: Sum<Group>): { rank: bigint | number; row: JsonObject }[];
}

/** Answers one page of a bucketed Claude Enterprise report. */
export function enterpriseBuckets<Group>(call: Call, report: EnterpriseBuckets<Group>): JsonObject {
  const requested = call.query.text("bucket_width") ?? "1d";
  const width = isWidth(requested) ? requested : "1d";
  const { from, to } = windowOf(call, width, report.limits);
  const runningEnd = snapDown(Math.floor(call.nowMs / minuteMs), width) + widthMinutes[width];
  const page = pageOfBuckets(call, {
    width,
    from,
    to: Math.min(to, runningEnd),
    sizes: report.sizes,
    edition: String(report.refreshed),
    resultsOf: (span) => largest(report.sumsOf({ ...span }), report),
  });
  return {
    ...page,
    data_refreshed_at: refreshedAt({ from }, report.refreshed),
    organization_id: call.world.organization.envelopeId,
  };
}

function largest<Group>(sums: Sum<Group>[], report: EnterpriseBuckets<Group>): Map<number, JsonObject[]> {
  const buckets = new Map<number, { rank: bigint | number; row: JsonObject }[]>();
  for (const sum of sums) buckets.set(sum.start, [...(buckets.get(sum.start) ?? []), ...report.rowsOf(sum)]);
  return new Map(
    [...buckets].map(([start, ranked]) => [
      start,
      ranked
        .toSorted((a, b) => (a.rank < b.rank ? 1 : a.rank > b.rank ? -1 : 0))
        .slice(0, maxGroups)
        .map(({ row }) => row),
    ]),
  );
}
