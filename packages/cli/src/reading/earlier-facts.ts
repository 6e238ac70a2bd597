import type { Unrecognized, Window } from "@org/usage";
import { formatInstant } from "../format/instant.ts";
import { hourMs, startOfStep, type Width, widthMs } from "../window/widths.ts";
import type { Facts } from "./facts.ts";
import type { KeptPage } from "./kept-page.ts";
import { settlesAfterMs } from "./settles-after.ts";

/**
 * The facts of a resumed report. Its receipt covers only the rest of the window: what was in progress, settling, capped
 * or unrecognized in the pages of earlier runs is computed from the moment they were read.
 */
export function earlierFacts(
  rest: Facts,
  kept: readonly KeptPage[],
  restWindow: Window | null,
  width: Width | undefined,
): Facts {
  const readAt = kept.map((page) => page.dataRefreshedAt ?? page.readAt).toSorted()[0] ?? rest.asOf;
  const facts: Facts = {
    ...rest,
    asOf: Date.parse(readAt) < Date.parse(rest.asOf) ? readAt : rest.asOf,
    capped: [...cappedBuckets(rest.report, kept), ...rest.capped],
    unrecognized: mergeUnrecognized([...kept.flatMap((page) => page.unrecognized), ...rest.unrecognized]),
  };
  if (rest.window === null) return facts;
  const startMs = Date.parse(rest.window.starting_at);
  // Without buckets, every page has the same window, so the oldest reading limits all of it.
  const resumedMs = Date.parse((width === undefined ? rest.window.ending_at : restWindow?.starting_at) ?? "");
  if (!(resumedMs > startMs)) return facts;

  const stepMs = width === undefined ? hourMs : widthMs[width];
  const clip = (ms: number): number => Math.min(resumedMs, Math.max(startMs, startOfStep(ms, stepMs)));
  const closedMs = clip(Date.parse(readAt));
  const settledMs = clip(Date.parse(readAt) - settlesAfterMs(rest.report));
  const isRefreshed = kept.some((page) => page.dataRefreshedAt !== null);
  const unserved = windows(closedMs, resumedMs);
  const later = (instant: string | null, limitMs: number): string | null => {
    if (limitMs < resumedMs) return limitMs > startMs ? formatInstant(limitMs) : null;
    return instant ?? formatInstant(resumedMs);
  };
  return {
    ...facts,
    through: later(rest.through, closedMs),
    settledThrough: later(rest.settledThrough, settledMs),
    missing: joined([...(isRefreshed ? unserved : []), ...rest.missing]),
    partial: joined([...(isRefreshed ? [] : unserved), ...rest.partial]),
    settling: joined([...windows(settledMs, closedMs), ...rest.settling]),
  };
}

/** The most groups of a bucket that the Enterprise reports list; they say nothing of any others. */
const maxEnterpriseGroups = 100;

function cappedBuckets(report: string, kept: readonly KeptPage[]): Window[] {
  if (!report.startsWith("enterprise.")) return [];
  return kept
    .flatMap((page) => page.items as readonly (Window & { readonly results?: readonly unknown[] })[])
    .filter(({ results }) => (results?.length ?? 0) >= maxEnterpriseGroups)
    .map(({ starting_at, ending_at }) => ({ starting_at, ending_at }));
}

function mergeUnrecognized(all: readonly Unrecognized[]): Unrecognized[] {
  const merged = new Map<string, Unrecognized>();
  for (const { path, value, count } of all) {
    const key = JSON.stringify([path, value]);
    merged.set(key, { path, value, count: count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()];
}

function windows(startMs: number, endMs: number): Window[] {
  return startMs < endMs ? [{ starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) }] : [];
}

/** Joins windows that touch or overlap; they are in order. */
function joined(all: readonly Window[]): Window[] {
  const result: Window[] = [];
  for (const window of all) {
    const last = result.at(-1);
    if (last === undefined || Date.parse(last.ending_at) < Date.parse(window.starting_at)) result.push(window);
    else {
      const ending_at = Date.parse(last.ending_at) > Date.parse(window.ending_at) ? last.ending_at : window.ending_at;
      result[result.length - 1] = { starting_at: last.starting_at, ending_at };
    }
  }
  return result;
}
