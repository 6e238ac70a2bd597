import { formatInstant, type Instant, instantMs } from "./instant.ts";
import { refused } from "../errors/refused.ts";

/** A window of time, its end exclusive. Spread it into the parameters of any report. */
export interface Window {
  /** RFC 3339 in UTC, inclusive. */
  readonly starting_at: string;
  /** RFC 3339 in UTC, exclusive. */
  readonly ending_at: string;
}

const dayMs = 86_400_000;

/** One UTC day: `day("2026-05-01")` ends where 2 May begins. Throws `ParamsError` for a day that does not exist. */
export function day(date: string): Window {
  const startMs = calendarMs("date", date, /^\d{4}-\d{2}-\d{2}$/, "", 'day("2026-05-01")');
  return windowOf(startMs, startMs + dayMs);
}

/** One UTC month: `month("2026-05")`. Throws `ParamsError` for a month that does not exist. */
export function month(yearAndMonth: string): Window {
  const startMs = calendarMs("month", yearAndMonth, /^\d{4}-(?:0[1-9]|1[0-2])$/, "-01", 'month("2026-05")');
  const next = new Date(startMs);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return windowOf(startMs, next.getTime());
}

/** The last `count` whole UTC days: it ends at the start of today, so that every day in it is over. `now` may be a clock's number of milliseconds too. */
export function lastDays(count: number, options: { readonly now?: Instant | number | undefined } = {}): Window {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw refused("count", count, "is not a number of days", { hint: "Use a whole number from 1." });
  }
  const { now = Date.now() } = options ?? {};
  const nowMs = instantMs(typeof now === "number" ? new Date(now) : now, "now");
  const endMs = Math.floor(nowMs / dayMs) * dayMs;
  return windowOf(endMs - count * dayMs, endMs);
}

/** Any window: `between("2026-05-01", "2026-05-08")` holds seven days, the 8th is not among them. */
export function between(from: Instant, until: Instant): Window {
  const startMs = wholeMs(from, "starting_at");
  const endMs = wholeMs(until, "ending_at");
  if (startMs < endMs) return windowOf(startMs, endMs);
  const hint = "The end is exclusive: for one day write the next midnight.";
  throw refused("ending_at", until, `is not after starting_at, ${formatInstant(startMs)}`, { hint });
}

/** What stands between two milliseconds has no exact form in a range, and would become another instant. */
function wholeMs(value: unknown, param: string): number {
  const ms = instantMs(value, param);
  if (Number.isInteger(ms)) return ms;
  throw refused(param, value, "is finer than a millisecond", { hint: "Use an instant on the edge of a bucket." });
}

function calendarMs(param: string, value: unknown, form: RegExp, rest: string, example: string): number {
  if (typeof value === "string" && form.test(value)) return instantMs(value + rest, param);
  throw refused(param, value, "is not written as it should be", { hint: `Write for example ${example}.` });
}

function windowOf(startMs: number, endMs: number): Window {
  return { starting_at: edge(startMs, "starting_at"), ending_at: edge(endMs, "ending_at") };
}

function edge(ms: number, param: string): string {
  return formatInstant(instantMs(new Date(ms), param));
}
