import { invalidParam } from "../errors/invalid-param.ts";
import type { ParamsError } from "../errors/params-error.ts";
import { minuteMs } from "./span.ts";

/**
 * A point in time: `YYYY-MM-DD` (UTC midnight), RFC 3339 with an offset, a `Date`, or anything with
 * `epochMilliseconds` (Temporal). A date-time without an offset is rejected, because it would mean a different
 * moment on every machine.
 */
export type Instant = string | Date | { readonly epochMilliseconds: number };

const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?)?$/i;
const hint =
  'Write a UTC day ("2026-05-01"), RFC 3339 with an offset ("2026-05-01T13:00:00Z"), a Date or a Temporal instant.';

/** The instant in milliseconds since 1970, including fractions. `param` names the parameter in errors. */
export function instantMs(value: unknown, param: string): number {
  const ms = typeof value === "string" ? textMs(value, param) : objectMs(value);
  if (ms === undefined || !hasFourDigitYear(ms)) throw notInstant(param, value);
  return ms;
}

function notInstant(param: string, value: unknown, problem = "is not an instant"): ParamsError {
  return invalidParam(param, value, problem, { hint });
}

/** A copy of the instant, because the caller may change a Date while the report is read. */
export function copyInstant(value: unknown): unknown {
  const ms = objectMs(value);
  return ms === undefined ? value : new Date(ms);
}

/** RFC 3339 in UTC, as the API writes it: without milliseconds if they are zero. */
export function formatInstant(ms: number): string {
  const text = new Date(ms).toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, -5)}Z` : text;
}

/** The milliseconds of an object. Temporal's are integers; a fraction would be lost later, so it is rejected. */
function objectMs(value: unknown): number | undefined {
  if (value instanceof Date) return value.getTime();
  const ms = (value as { epochMilliseconds?: unknown } | null | undefined)?.epochMilliseconds;
  return Number.isInteger(ms) ? (ms as number) : undefined;
}

function textMs(text: string, param: string): number {
  const [, date, time = "00:00:00", fraction = "", offset] = form.exec(text) ?? [];
  if (date === undefined) throw notInstant(param, text);
  if (offset === undefined && text !== date) throw notInstant(param, text, "has no offset from UTC");
  const utcMs = Date.parse(`${date}T${time}Z`);
  // Date.parse turns 31 June into 1 July and 24:00 into the next day, so compare with what was written.
  if (!hasFourDigitYear(utcMs) || !formatInstant(utcMs).startsWith(`${date}T${time}`)) {
    throw notInstant(param, text, "does not exist");
  }
  // A number cannot hold nanoseconds, and 23:59:59.999999999 must not be rounded up to midnight.
  const subMs = /[1-9]/.test(fraction.slice(3)) ? 0.5 : 0;
  return utcMs + Number(fraction.slice(0, 3).padEnd(3, "0")) + subMs - offsetMs(offset, text, param);
}

function offsetMs(offset: string | undefined, text: string, param: string): number {
  const [hours = 0, minutes = 0] = (offset?.slice(1) || "0").split(":").map(Number);
  if (hours > 23 || minutes > 59) throw notInstant(param, text, "has an offset that does not exist");
  return (offset?.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * minuteMs;
}

/** Whether the year has the four digits that RFC 3339 and the API require. */
function hasFourDigitYear(ms: number): boolean {
  return Math.abs(ms) <= 8.64e15 && /^\d{4}-/.test(formatInstant(ms));
}
