import { ParamsError } from "../errors/params-error.ts";
import { formatInstant, instantMs } from "../time/instant.ts";
import { refused } from "../errors/refused.ts";
import type { Query, ReportDefinition, TimeAxis } from "../definition.ts";
import { edgeBefore, widthMsOf } from "../time/width.ts";

/** A window in milliseconds since 1970, on the report's edges, its end exclusive. */
export interface WindowMs {
  readonly startMs: number;
  readonly endMs: number;
  /** The width of a bucket; of a report without buckets, what its bounds are rounded to. */
  readonly widthMs: number;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** The name of the asked width, or undefined for one row a group over the whole window. */
export function widthOf({ widthParam, defaultWidth }: TimeAxis, query: Query): string | undefined {
  return (widthParam === undefined ? undefined : (query[widthParam] as string | undefined)) ?? defaultWidth;
}

/** The longest window one request may ask for. */
export function longestMs({ reach }: TimeAxis, width: string | undefined): number {
  if (reach === undefined) return Infinity;
  const hours = width === undefined ? undefined : reach.maxHours?.[width];
  return hours === undefined ? reach.maxDays * dayMs : hours * hourMs;
}

/** Whether windows can be split and their pieces joined exactly. */
export function isSplittable(definition: ReportDefinition, query: Query): boolean {
  const width = definition.time && widthOf(definition.time, query);
  return width !== undefined && (definition.inTimeOrder?.(query) ?? true);
}

/** The window that the parameters ask for at `nowMs`. Every bound that would be misread is refused. */
export function resolveWindow(
  definition: ReportDefinition,
  time: TimeAxis,
  query: Query,
  given: Query,
  nowMs: number,
): WindowMs {
  const width = widthOf(time, query);
  // Without buckets the API rounds both bounds down to the hour.
  const widthMs = width === undefined ? hourMs : widthMsOf(width);
  if (widthMs === undefined) throw refused(time.widthParam ?? "width", width, "does not say how long a bucket is", {});
  const bounds = boundsOf(given, definition.layout === "days", time, widthMs, nowMs);
  if (bounds.startMs >= bounds.endMs) throw emptyWindow(given, bounds);
  checkReach(definition, time, query, given, bounds, nowMs);
  return { ...bounds, widthMs };
}

interface Bounds {
  readonly startMs: number;
  readonly endMs: number;
}

function boundsOf(given: Query, byDay: boolean, time: TimeAxis, widthMs: number, nowMs: number): Bounds {
  const { date, starting_at, ending_at, include_running: running } = given;
  if (date !== undefined) {
    if (starting_at !== undefined || ending_at !== undefined || running === true) {
      throw refused("date", date, "stands beside another bound", {
        hint: "Use either date, or starting_at and ending_at.",
      });
    }
    const startMs = onEdge("date", date, widthMs);
    return { startMs, endMs: startMs + dayMs };
  }
  if (starting_at === undefined) {
    const hint = 'Write for example { ...month("2026-05") }.';
    throw new ParamsError("starting_at is missing.", { param: "starting_at", hint });
  }
  const strict = time.strictStart === true || byDay;
  const startMs = strict
    ? onEdge("starting_at", starting_at, widthMs)
    : edgeBefore(instantMs(starting_at, "starting_at"), widthMs);
  return { startMs, endMs: endOf(ending_at, running, time, widthMs, nowMs) };
}

function endOf(endingAt: unknown, running: unknown, time: TimeAxis, widthMs: number, nowMs: number): number {
  if (running !== undefined && typeof running !== "boolean") {
    throw refused("include_running", running, "is not true or false", { allowed: [true, false] });
  }
  if (endingAt !== undefined) {
    if (running === true) {
      const hint = "Leave ending_at out, or set it behind the running bucket yourself.";
      throw refused("include_running", running, "stands beside ending_at", { hint });
    }
    return onEdge("ending_at", endingAt, widthMs);
  }
  const openMs = edgeBefore(nowMs - (time.closesAfterMs ?? 0), widthMs);
  return running === true ? edgeBefore(nowMs, widthMs) + widthMs : openMs;
}

/** A bound that must not cut a bucket in two: the API would snap it, and the last bucket would be missing or doubled. */
function onEdge(param: string, value: unknown, widthMs: number): number {
  const ms = instantMs(value, param);
  const before = edgeBefore(ms, widthMs);
  if (ms === before) return ms;
  const allowed = [formatInstant(before), formatInstant(before + widthMs)];
  const exclusive = param === "ending_at" ? "Ends are exclusive. " : "";
  const hint = `${exclusive}The edges beside it are ${allowed.join(" and ")}.`;
  throw refused(
    param,
    value,
    `cuts ${widthMs === dayMs ? "a day" : widthMs === hourMs ? "an hour" : "a bucket"} in two`,
    { allowed, hint },
  );
}

function emptyWindow({ starting_at, ending_at }: Query, { startMs, endMs }: Bounds): ParamsError {
  if (ending_at !== undefined) {
    const hint = "Ends are exclusive: for one day write the next midnight.";
    return refused("ending_at", ending_at, `is not after the start, ${formatInstant(startMs)}`, {
      hint,
    });
  }
  const hint = "Without ending_at it ends where the running bucket starts; include_running: true takes that bucket in.";
  return refused("starting_at", starting_at, `is not before the end, ${formatInstant(endMs)}`, {
    hint,
  });
}

function checkReach(
  definition: ReportDefinition,
  time: TimeAxis,
  query: Query,
  given: Query,
  { startMs, endMs }: Bounds,
  nowMs: number,
): void {
  const { reach } = time;
  if (reach === undefined) return;
  const received = given["starting_at"];
  const floorMs = Math.max(instantMs(reach.floor, "floor"), nowMs - reach.lookbackDays * dayMs);
  if (startMs < floorMs) {
    const allowed = [formatInstant(Math.ceil(floorMs / dayMs) * dayMs)];
    const hint = `It reaches back to ${reach.floor} and ${reach.lookbackDays} days: start at ${allowed[0]} or later. ${time.instead ?? ""}`;
    throw refused("starting_at", received, `is before the floor of ${definition.name}`, {
      allowed,
      hint,
    });
  }
  const mostMs = longestMs(time, widthOf(time, query));
  if (endMs - startMs > mostMs && !isSplittable(definition, query)) {
    const most = mostMs > dayMs ? `${mostMs / dayMs} days` : `${mostMs / hourMs} hours`;
    const ordered = definition.parameters["order_by"]?.values?.includes("time") === true;
    const pieces = ordered ? ", or for time buckets in time order, which are read piece by piece" : "";
    const hint = `Ask for ${most} at most${pieces}.`;
    const message = `ending_at: ${formatInstant(endMs)} makes the window longer than ${definition.name} takes at once.`;
    throw new ParamsError(message, { param: "ending_at", received: given["ending_at"], hint });
  }
}
