import { ParamsError } from "../errors/params-error.ts";
import { badRow, type Fields } from "../fields/bad-row.ts";
import { formatInstant, instantMs } from "./instant.ts";
import { dayMs, type Span } from "./span.ts";

/**
 * The bucket of a row: its bounds, or the UTC day of a Claude Code record. Null if the row has neither, like the
 * results inside a bucket and the user rows of a report without buckets.
 */
export function spanOf(row: Fields, path: string): Span | null {
  const start = row["starting_at"] ?? null;
  const end = row["ending_at"] ?? null;
  if (start === null && end === null) return dayOf(row["date"] ?? null, path);
  const startMs = boundOf(start, `${path}.starting_at`);
  const endMs = boundOf(end, `${path}.ending_at`);
  if (startMs >= endMs) throw badRow(`${path}.ending_at`, "is not after starting_at");
  return { startMs, endMs };
}

function dayOf(date: unknown, path: string): Span | null {
  if (date === null) return null;
  const startMs = boundOf(date, `${path}.date`);
  if (startMs % dayMs !== 0) throw badRow(`${path}.date`, "is not a UTC day");
  return { startMs, endMs: startMs + dayMs };
}

function boundOf(value: unknown, path: string): number {
  if (typeof value !== "string") throw badRow(path, "is not an instant");
  const ms = wireMs(value, path);
  if (!Number.isSafeInteger(ms)) throw badRow(path, "is not a whole millisecond");
  return ms;
}

/** Instants of the caller and of the server have the same format, but an invalid one from the server is a bad row. */
function wireMs(text: string, path: string): number {
  const ms = Date.parse(text);
  // The common case: the text is exactly what formatting its instant yields.
  if (!Number.isNaN(ms) && formatInstant(ms) === text) return ms;
  try {
    return instantMs(text, path);
  } catch (error) {
    throw ParamsError.isInstance(error) ? badRow(path, "is not an instant") : error;
  }
}

/** Reads the spans of consecutive rows. Remembers the last one, because rows of one bucket follow each other. */
export function spanReader(): (row: Fields, path: string) => Span | null {
  let start: unknown;
  let end: unknown;
  let date: unknown;
  let last: Span | null = null;
  return (row, path) => {
    if (row["starting_at"] !== start || row["ending_at"] !== end || row["date"] !== date) {
      last = spanOf(row, path);
      start = row["starting_at"];
      end = row["ending_at"];
      date = row["date"];
    }
    return last;
  };
}

/** The bounds of a span under their wire names. */
export function boundsOf(span: Span): { starting_at: string; ending_at: string };
export function boundsOf(span: Span | null): { starting_at: string | null; ending_at: string | null };
export function boundsOf(span: Span | null): { starting_at: string | null; ending_at: string | null } {
  if (span === null) return { starting_at: null, ending_at: null };
  return { starting_at: formatInstant(span.startMs), ending_at: formatInstant(span.endMs) };
}
