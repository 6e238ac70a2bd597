import { refused } from "../errors/refused.ts";

/**
 * A point in time: `YYYY-MM-DD` (UTC midnight), RFC 3339 with an offset, a `Date`, or anything with
 * `epochMilliseconds` (Temporal). A date-time without an offset is refused, because it means another
 * moment on every machine.
 */
export type Instant = string | Date | { readonly epochMilliseconds: number };

const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?)?$/i;
const hint =
  'Write a UTC day ("2026-05-01"), RFC 3339 with an offset ("2026-05-01T13:00:00Z"), a Date or a Temporal instant.';

/** The instant in milliseconds since 1970, fractions kept. `param` names the parameter in errors. */
export function instantMs(value: unknown, param: string): number {
  const ms = typeof value === "string" ? textMs(value, param) : objectMs(value);
  if (ms === undefined || !isWritable(ms)) throw refused(param, value, "is not an instant", { hint });
  return ms;
}

/** The same instant in an object of its own, because the caller's may change while the report is read. */
export function copyInstant(value: unknown): unknown {
  const ms = objectMs(value);
  return ms === undefined ? value : new Date(ms);
}

/** RFC 3339 in UTC, as the API writes it: without milliseconds where there are none. */
export function formatInstant(ms: number): string {
  const text = new Date(ms).toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, -5)}Z` : text;
}

/** The milliseconds an object holds. Temporal's are whole; a part of one would be cut off on the way, so it is none. */
function objectMs(value: unknown): number | undefined {
  if (value instanceof Date) return value.getTime();
  const ms = (value as { epochMilliseconds?: unknown } | null | undefined)?.epochMilliseconds;
  return Number.isInteger(ms) ? (ms as number) : undefined;
}

function textMs(text: string, param: string): number {
  const [, date, time = "00:00:00", fraction = "", offset] = form.exec(text) ?? [];
  if (date === undefined) throw refused(param, text, "is not an instant", { hint });
  if (offset === undefined && text !== date) throw refused(param, text, "has no offset from UTC", { hint });
  const utcMs = Date.parse(`${date}T${time}Z`);
  // Date.parse rolls 31 June over to July and 24:00 to the next day: what does not come back as it was written is no date.
  if (!isWritable(utcMs) || !formatInstant(utcMs).startsWith(`${date}T${time}`)) {
    throw refused(param, text, "does not exist", { hint });
  }
  // A number has no room for nanoseconds, and 23:59:59.999999999 must not round up to midnight.
  const beyondMs = /[1-9]/.test(fraction.slice(3)) ? 0.5 : 0;
  return utcMs + Number(fraction.slice(0, 3).padEnd(3, "0")) + beyondMs - offsetMs(offset, text, param);
}

function offsetMs(offset: string | undefined, text: string, param: string): number {
  const [hours = 0, minutes = 0] = (offset?.slice(1) || "0").split(":").map(Number);
  if (hours > 23 || minutes > 59) throw refused(param, text, "has an offset that does not exist", { hint });
  return (offset?.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Whether an instant has the four-digit year that RFC 3339 and the API ask for. */
function isWritable(ms: number): boolean {
  return Math.abs(ms) <= 8.64e15 && /^\d{4}-/.test(formatInstant(ms));
}
