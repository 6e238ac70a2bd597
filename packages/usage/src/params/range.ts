import { ParamsError } from "../errors/params-error.ts";
import { formatInstant, type Instant, instantMs } from "./instant.ts";

/** A window of time, its end exclusive. Spread it into the parameters of any report. */
export interface Window {
  /** RFC 3339 in UTC, inclusive. */
  readonly starting_at: string;
  /** RFC 3339 in UTC, exclusive. */
  readonly ending_at: string;
}

const dayMs = 86_400_000;

/** One UTC day: `day("2026-05-01")` ends where 2 May begins. */
export function day(date: string): Window {
  const startMs = calendarMs(date, /^\d{4}-\d{2}-\d{2}$/, date, '"2026-05-01"');
  return windowOf(startMs, startMs + dayMs);
}

/** One UTC month: `month("2026-05")`. */
export function month(yearAndMonth: string): Window {
  const startMs = calendarMs(yearAndMonth, /^\d{4}-\d{2}$/, `${yearAndMonth}-01`, '"2026-05"');
  const next = new Date(startMs);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return windowOf(startMs, next.getTime());
}

/** The last `count` whole UTC days: it ends at the start of today, so that every day in it is over. */
export function lastDays(count: number, options: { readonly now?: Instant } = {}): Window {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new ParamsError(`lastDays: ${count} is not a number of days.`, {
      param: "count",
      received: count,
      hint: "Use a whole number from 1.",
    });
  }
  const nowMs = options.now === undefined ? Date.now() : instantMs(options.now, "now");
  const endMs = Math.floor(nowMs / dayMs) * dayMs;
  return windowOf(endMs - count * dayMs, endMs);
}

/** Any window: `between("2026-05-01", "2026-05-08")` holds seven days, the 8th is not among them. */
export function between(from: Instant, until: Instant): Window {
  const startMs = instantMs(from, "starting_at");
  const endMs = instantMs(until, "ending_at");
  if (startMs >= endMs) {
    throw new ParamsError(`ending_at: ${formatInstant(endMs)} is not after starting_at, ${formatInstant(startMs)}.`, {
      param: "ending_at",
      received: until,
      hint: "The end is exclusive: for one day write the next midnight.",
    });
  }
  return windowOf(startMs, endMs);
}

function calendarMs(value: unknown, form: RegExp, date: string, example: string): number {
  if (typeof value === "string" && form.test(value)) return instantMs(date, "date");
  throw new ParamsError(`${JSON.stringify(value)} is not of the form ${example}.`, { param: "date", received: value });
}

function windowOf(startMs: number, endMs: number): Window {
  return { starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) };
}
