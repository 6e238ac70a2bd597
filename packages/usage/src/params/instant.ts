import { ParamsError } from "../errors/params-error.ts";

/**
 * A point in time: `YYYY-MM-DD` (UTC midnight), RFC 3339 with an offset, a `Date`, or anything with
 * `epochMilliseconds` (Temporal). A date-time without an offset is refused, because it means another
 * moment on every machine.
 */
export type Instant = string | Date | { readonly epochMilliseconds: number };

const form = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2}):(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})?)?$/;

/** The instant in milliseconds since 1970, fractions kept. `param` names the parameter in errors. */
export function instantMs(value: unknown, param: string): number {
  if (typeof value === "string") return textMs(value, param);
  const ms =
    value instanceof Date ? value.getTime() : (value as { epochMilliseconds?: unknown } | null)?.epochMilliseconds;
  if (typeof ms !== "number" || !Number.isFinite(ms)) throw refused(value, param, "is not an instant");
  return ms;
}

function textMs(text: string, param: string): number {
  const match = form.exec(text);
  if (match === null) throw refused(text, param, "is not an instant");
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  if (hour !== undefined && offset === undefined) throw refused(text, param, "has no offset from UTC");
  const fields = [year, month, day, hour ?? 0, minute ?? 0, second ?? 0].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const utcMs = Date.UTC(fields[0], fields[1] - 1, ...(fields.slice(2) as [number]));
  // Date.UTC rolls 31 June over to July and year 12 to 1912: what does not come back as it was written is no date.
  if (
    formatInstant(utcMs).slice(0, 19) !== `${text.slice(0, 10)}T${hour === undefined ? "00:00:00" : text.slice(11, 19)}`
  ) {
    throw refused(text, param, "does not exist");
  }
  return utcMs + Number(fraction ?? 0) * 1000 - offsetMs(offset, text, param);
}

function offsetMs(offset: string | undefined, text: string, param: string): number {
  if (offset === undefined || offset.toUpperCase() === "Z") return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  if (hours > 23 || minutes > 59) throw refused(text, param, "has an offset that does not exist");
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function refused(received: unknown, param: string, problem: string): ParamsError {
  const shown = typeof received === "string" ? JSON.stringify(received) : String(received);
  return new ParamsError(`${param}: ${shown} ${problem}.`, {
    param,
    received,
    hint: 'Write a UTC day ("2026-05-01"), RFC 3339 with an offset ("2026-05-01T13:00:00Z"), a Date or a Temporal instant.',
  });
}

/** RFC 3339 in UTC, as the API writes it: without milliseconds where there are none. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
