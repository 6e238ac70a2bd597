import { invalidParam } from "../errors/invalid-param.ts";
import { formatInstant, type Instant, instantMs } from "./instant.ts";
import { lastDaysBefore, type RelativeRange, relativeRange } from "./relative-range.ts";
import { dayMs } from "./span.ts";

/** A window of time with an exclusive end. Spread it into the parameters of any report. */
export interface Window {
  /** RFC 3339 in UTC, inclusive. */
  readonly starting_at: string;
  /** RFC 3339 in UTC, exclusive. */
  readonly ending_at: string;
}

/** One UTC day: `day("2026-05-01")` ends at the start of 2 May. Throws `ParamsError` for a day that does not exist. */
export function day(date: string): Window {
  const startMs = calendarMs("date", date, { form: /^\d{4}-\d{2}-\d{2}$/, unit: "day", example: 'day("2026-05-01")' });
  return windowOf(startMs, startMs + dayMs);
}

/** One UTC month: `month("2026-05")`. Throws `ParamsError` for a month that does not exist. */
export function month(yearAndMonth: string): Window {
  const calendar = { form: /^\d{4}-(?:0[1-9]|1[0-2])$/, unit: "month", example: 'month("2026-05")' };
  const startMs = calendarMs("month", yearAndMonth, calendar, "-01");
  const next = new Date(startMs);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return windowOf(startMs, next.getTime());
}

/**
 * The last `count` whole UTC days. Ends at the start of today, so that every day in it is over. A report takes "today"
 * from the clock of its client, so that a test with its own clock reads the days before its now. `now` fixes it: an
 * instant, or a clock's milliseconds.
 */
export function lastDays(count: number, options: { readonly now?: Instant | number | undefined } = {}): Window {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw invalidParam("count", count, "is not a number of days", { hint: "Use a whole number from 1." });
  }
  const { now } = options ?? {};
  const nowMs = now === undefined ? Date.now() : instantMs(typeof now === "number" ? new Date(now) : now, "now");
  const { startMs, endMs } = lastDaysBefore(count, nowMs);
  const window = windowOf(startMs, endMs);
  return now === undefined ? Object.assign(window, { [relativeRange]: markOf(count, window) }) : window;
}

function markOf(days: number, window: Window): RelativeRange {
  return { days, ...window };
}

/** Any window: `between("2026-05-01", "2026-05-08")` contains seven days, up to the end of 7 May. */
export function between(from: Instant, until: Instant): Window {
  const startMs = wholeMs(from, "starting_at");
  const endMs = wholeMs(until, "ending_at");
  if (startMs < endMs) return windowOf(startMs, endMs);
  const hint = "The end is exclusive: for one day, pass the next midnight.";
  throw invalidParam("ending_at", until, `is not after starting_at, ${formatInstant(startMs)}`, { hint });
}

/** Sub-millisecond instants cannot be represented exactly and would silently change. */
function wholeMs(value: unknown, param: string): number {
  const ms = instantMs(value, param);
  if (Number.isInteger(ms)) return ms;
  throw invalidParam(param, value, "is finer than a millisecond", { hint: "Use a bucket boundary." });
}

interface CalendarForm {
  readonly form: RegExp;
  readonly unit: string;
  readonly example: string;
}

function calendarMs(param: string, value: unknown, { form, unit, example }: CalendarForm, suffix = ""): number {
  if (typeof value === "string" && form.test(value)) return instantMs(value + suffix, param);
  throw invalidParam(param, value, `is not a valid ${unit}`, { hint: `Write for example ${example}.` });
}

function windowOf(startMs: number, endMs: number): Window {
  return { starting_at: boundaryOf(startMs, "starting_at"), ending_at: boundaryOf(endMs, "ending_at") };
}

function boundaryOf(ms: number, param: string): string {
  return formatInstant(instantMs(new Date(ms), param));
}
