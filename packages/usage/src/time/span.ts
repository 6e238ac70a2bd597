import { ParamsError } from "../errors/params-error.ts";
import { formatInstant, instantMs } from "./instant.ts";
import { badRow } from "../fields/bad-row.ts";

/** The bucket of a row, in milliseconds since 1970, end exclusive. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

export const hourMs = 3_600_000;
export const dayMs: number = 24 * hourMs;

/** The shortest span that holds both. */
export function spanning(left: Span, right: Span): Span {
  return { startMs: Math.min(left.startMs, right.startMs), endMs: Math.max(left.endMs, right.endMs) };
}

/**
 * The bucket a row belongs to: its bounds, or the UTC day of a Claude Code record. Null where the row does not say,
 * as the results inside a bucket and the user rows of a report without buckets don't.
 */
export function spanOf(row: Readonly<Record<string, unknown>>, path: string): Span | null {
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

/** The caller's instants and the server's are written alike, but what is wrong with the server's is a bad row. */
function wireMs(text: string, path: string): number {
  const ms = Date.parse(text);
  // What comes back as it was written needs no closer look, and the API writes it so.
  if (!Number.isNaN(ms) && formatInstant(ms) === text) return ms;
  try {
    return instantMs(text, path);
  } catch (error) {
    throw ParamsError.isInstance(error) ? badRow(path, "is not an instant") : error;
  }
}

/** Reads spans row after row. Rows of one bucket stand together, so the last one is usually the next one. */
export function spanReader(): (row: Readonly<Record<string, unknown>>, path: string) => Span | null {
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
