import { ParamsError } from "../errors/params-error.ts";
import { formatInstant, instantMs } from "../time/instant.ts";
import { invalidParam } from "../errors/invalid-param.ts";
import type { Query, ReportDefinition, TimeAxis } from "../definition.ts";
import { dayMs, hourMs, type Span } from "../time/span.ts";
import { edgeBefore, widthMsOf } from "../time/width.ts";
import type { WindowMs } from "./piece.ts";

/** The name of the requested width, or undefined if a row covers the whole window. */
export function widthOf({ widthParam, defaultWidth }: TimeAxis, query: Query): string | undefined {
  return (widthParam === undefined ? undefined : (query[widthParam] as string | undefined)) ?? defaultWidth;
}

/** The longest window of one request. */
export function maxRequestMs({ reach }: TimeAxis, width: string | undefined): number {
  if (reach === undefined) return Infinity;
  const hours = width === undefined ? undefined : reach.maxHours?.[width];
  return hours === undefined ? reach.maxDays * dayMs : hours * hourMs;
}

export function isTimeOrdered({ inTimeOrder }: ReportDefinition, query: Query): boolean {
  return inTimeOrder?.(query) ?? true;
}

/** Whether a window can be split into pieces that join exactly. */
export function isSplittable(definition: ReportDefinition, query: Query): boolean {
  const width = definition.time && widthOf(definition.time, query);
  return width !== undefined && isTimeOrdered(definition, query);
}

/**
 * The window that the parameters mean at `nowMs`. A bound that the API would read differently is an error. A window
 * without `ending_at` that starts in the running bucket is empty: nothing has closed yet.
 */
export function resolveWindow(
  definition: ReportDefinition,
  time: TimeAxis,
  query: Query,
  bounds: Query,
  nowMs: number,
): WindowMs {
  const width = widthOf(time, query);
  // Without buckets most reports round both bounds down to the hour.
  const wholeMs = time.inDays === true ? dayMs : hourMs;
  const widthMs = width === undefined ? wholeMs : widthMsOf(width);
  if (widthMs === undefined)
    throw invalidParam(time.widthParam ?? "width", width, "does not name a length of time", {});
  const span = spanOf(bounds, time, widthMs, nowMs);
  if (time.endsByToday === true) checkEnd(definition, bounds, span, nowMs);
  checkReach(definition, time, query, bounds, span, nowMs);
  return { ...span, widthMs };
}

function spanOf(bounds: Query, time: TimeAxis, widthMs: number, nowMs: number): Span {
  const { date, starting_at, ending_at, include_running: running } = bounds;
  if (date !== undefined) {
    if (starting_at !== undefined || ending_at !== undefined || running === true) {
      throw invalidParam("date", date, "cannot be combined with starting_at, ending_at or include_running", {
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
  const startMs =
    time.strictStart === true
      ? onEdge("starting_at", starting_at, widthMs)
      : edgeBefore(instantMs(starting_at, "starting_at"), widthMs);
  const endMs = endOf(ending_at, running, time, widthMs, nowMs);
  if (startMs < endMs) return { startMs, endMs };
  // On the first of the month, the month to date has no closed day: that is an empty report, not a mistake.
  const isRunning = ending_at === undefined && startMs <= edgeBefore(nowMs, widthMs);
  if (isRunning) return { startMs, endMs: startMs };
  throw emptyWindow(bounds, startMs, endMs);
}

function endOf(endingAt: unknown, running: unknown, time: TimeAxis, widthMs: number, nowMs: number): number {
  if (running !== undefined && typeof running !== "boolean") {
    throw invalidParam("include_running", running, "is not a boolean", { allowed: [true, false] });
  }
  if (endingAt !== undefined) {
    if (running === true) {
      const hint = "Omit ending_at, or set it to the end of the running bucket.";
      throw invalidParam("include_running", running, "cannot be combined with ending_at", { hint });
    }
    return onEdge("ending_at", endingAt, widthMs);
  }
  return running === true
    ? edgeBefore(nowMs, widthMs) + widthMs
    : edgeBefore(nowMs - (time.closesAfterMs ?? 0), widthMs);
}

/** A bound must be a bucket boundary: the API would snap any other, and a bucket would be missing or count twice. */
function onEdge(param: string, value: unknown, widthMs: number): number {
  const ms = instantMs(value, param);
  const before = edgeBefore(ms, widthMs);
  if (ms === before) return ms;
  const allowed = [formatInstant(before), formatInstant(before + widthMs)];
  const exclusive = param === "ending_at" ? "Ends are exclusive. " : "";
  const hint = `${exclusive}The nearest bucket boundaries are ${allowed.join(" and ")}.`;
  const unit = widthMs === dayMs ? "a day" : widthMs === hourMs ? "an hour" : "a bucket";
  throw invalidParam(param, value, `is inside ${unit}`, { allowed, hint });
}

function emptyWindow({ starting_at, ending_at }: Query, startMs: number, endMs: number): ParamsError {
  if (ending_at !== undefined) {
    const hint = "Ends are exclusive: for one day, use the next midnight.";
    return invalidParam("ending_at", ending_at, `is not after the start, ${formatInstant(startMs)}`, { hint });
  }
  const hint = "Without ending_at, the window ends at the start of the running bucket, so it must start before now.";
  return invalidParam("starting_at", starting_at, `is in the future: the window would end at ${formatInstant(endMs)}`, {
    hint,
  });
}

/** The API answers with an error for a day that is not over. */
function checkEnd({ name }: ReportDefinition, bounds: Query, { endMs }: Span, nowMs: number): void {
  const todayMs = edgeBefore(nowMs, dayMs);
  if (endMs <= todayMs) return;
  const param = ["date", "ending_at"].find((each) => bounds[each] !== undefined) ?? "include_running";
  const today = formatInstant(todayMs).slice(0, 10);
  throw invalidParam(param, bounds[param], `includes a day that is not over, which ${name} does not have`, {
    hint: `The window can end at ${today} at the latest, exclusive.`,
  });
}

function checkReach(
  definition: ReportDefinition,
  time: TimeAxis,
  query: Query,
  bounds: Query,
  { startMs, endMs }: Span,
  nowMs: number,
): void {
  const { reach } = time;
  if (reach === undefined) return;
  const { lookbackDays } = reach;
  const earliestMs = lookbackDays === undefined ? -Infinity : nowMs - lookbackDays * dayMs;
  const floorMs = Math.max(instantMs(reach.floor, "floor"), earliestMs);
  if (startMs < floorMs) {
    const allowed = [formatInstant(Math.ceil(floorMs / dayMs) * dayMs)];
    const hint = `It reaches back to ${reach.floor}${lookbackDays === undefined ? "" : ` and ${lookbackDays} days`}: start at ${allowed[0]} or later. ${time.reachHint ?? ""}`;
    const param = bounds["date"] === undefined ? "starting_at" : "date";
    throw invalidParam(param, bounds[param], `is before the floor of ${definition.name}`, {
      allowed,
      hint,
    });
  }
  const maxMs = maxRequestMs(time, widthOf(time, query));
  if (endMs - startMs > maxMs && !isSplittable(definition, query)) {
    const max = maxMs > dayMs ? `${maxMs / dayMs} days` : `${maxMs / hourMs} hours`;
    const hasTimeOrder = definition.parameters["order_by"]?.values?.includes("time") === true;
    const pieces = hasTimeOrder ? ", or time buckets in time order, which are read piece by piece" : "";
    const hint = `Request at most ${max}${pieces}.`;
    const message = `ending_at: ${formatInstant(endMs)} makes the window longer than one request of ${definition.name} may be.`;
    throw new ParamsError(message, { param: "ending_at", received: bounds["ending_at"], hint });
  }
}
