import { readExpiringCursor, writeExpiringCursor } from "../../http/expiring-cursor.ts";
import type { JsonObject } from "../../json.ts";
import { refreshedMinute } from "../../simulation/horizon.ts";
import { formatMinute } from "../../time/instant.ts";
import type { Call } from "../endpoint.ts";
import type { Sum } from "./sum.ts";
import type { Window } from "./window.ts";

const defaultLimit = 20;

export interface RowReport<Group> {
  window: Window;
  sums(): Sum<Group>[];
  /** The values that rows can be ranked by. The default one breaks ties within a bucket. */
  metrics: Readonly<Record<string, (sum: Sum<Group>) => bigint | number>>;
  defaultMetric: string;
  /** Whether a sum is shown. Hidden ones still count toward the limit. */
  isShown(sum: Sum<Group>): boolean;
  rowsOf(sum: Sum<Group>): JsonObject[];
}

/** Answers one page of a row report. The limit counts sums, not the rows that they fan out into. */
export function pageOfRows<Group>(call: Call, report: RowReport<Group>): JsonObject {
  const refreshed = refreshedMinute(call.nowMs);
  const edition = String(refreshed);
  const cursor = readExpiringCursor(call.endpoint, call.search, edition);
  const ranked = call.world.remember(keyOf(call, report, edition), () => report.sums().toSorted(ranking(call, report)));
  const from = cursor ? Number(cursor.position) : 0;
  const to = from + (call.query.integer("limit") ?? defaultLimit);
  const hasMore = to < ranked.length;
  const next = { page: (cursor?.page ?? 1) + 1, position: String(to) };
  return {
    data: ranked
      .slice(from, to)
      .filter((sum) => report.isShown(sum))
      .flatMap((sum) => report.rowsOf(sum)),
    has_more: hasMore,
    next_page: hasMore ? writeExpiringCursor(next, call.endpoint, call.search, edition) : null,
    data_refreshed_at: refreshedAt(report.window, refreshed),
  };
}

/** The last refresh; null if no export covers the window. */
export function refreshedAt({ from }: Pick<Window, "from">, refreshed: number): string | null {
  return from < refreshed ? formatMinute(refreshed) : null;
}

/** Everything that the rows of a query depend on, including who has left by now, because rows name people. */
function keyOf(call: Call, { window }: Pick<RowReport<unknown>, "window">, edition: string): string {
  const others = [...call.search].filter(([name]) => name !== "page");
  const hipaaReady = call.world.organization.children.map((child) => child.hipaaReady);
  const gone = call.world.organization.users.filter((user) => user.deletedMs !== null && user.deletedMs <= call.nowMs);
  return JSON.stringify([call.endpoint, call.family, window, edition, gone.length, hipaaReady, others]);
}

type Compare<Group> = (a: Sum<Group>, b: Sum<Group>) => number;

function ranking<Group>(call: Call, { metrics, defaultMetric, window }: RowReport<Group>): Compare<Group> {
  const by = call.query.text("order_by") ?? defaultMetric;
  const sign = call.query.text("order") === "asc" ? 1 : -1;
  const highestFirst = compareBy(metrics[defaultMetric], -1);
  // Without buckets, there is no time to order by, so the default metric decides.
  if (by !== "time") return compareBy(metrics[by], sign);
  if (window.width === null) return compareBy(metrics[defaultMetric], sign);
  return (a, b) => (a.start - b.start) * sign || highestFirst(a, b);
}

function compareBy<Group>(metric: ((sum: Sum<Group>) => bigint | number) | undefined, sign: number): Compare<Group> {
  if (!metric) return () => 0;
  return (a, b) => {
    const [left, right] = [metric(a), metric(b)];
    return left < right ? -sign : left > right ? sign : a.start - b.start;
  };
}
