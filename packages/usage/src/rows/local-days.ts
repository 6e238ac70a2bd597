import { ParamsError } from "../errors/params-error.ts";
import { asRecord, badRow } from "../fields/bad-row.ts";
import { requireIterable } from "../fields/require-iterable.ts";
import { localDayFinder } from "./local-day.ts";
import { dimensionKey } from "./row-key.ts";
import { rowLike } from "./row-like.ts";
import { rowReader, type RowParts, type RowReader } from "./row-reader.ts";
import { boundsOf, hourMs, spanning, spanOf, type Span } from "../time/span.ts";
import { printTotals, type Totals } from "./totals.ts";

/** A bucket, as the bucket reports give it. */
export interface SeriesBucket<Row> {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly Row[];
}

/** A local day as a bucket between two UTC instants, with one result for every combination of dimensions. */
export interface LocalDay<Row> {
  starting_at: string;
  ending_at: string;
  results: Row[];
}

/**
 * Adds buckets up to the days of a time zone: 24 hours, 23 or 25 where the clock changes. No total changes.
 *
 * Takes the buckets of a bucket report, or rows that carry their bounds (analytics rows whole, `report.rows()`). Days
 * come in time order, between UTC instants; results have the shape of the rows, without bounds. A window that starts or
 * ends within a local day gives a shorter first or last day, cut to what the buckets cover.
 *
 * A bucket across a local midnight can't be split, so it is a `ParamsError`: daily buckets fit UTC alone, hourly ones
 * no zone that is half an hour off (`Asia/Kolkata` needs `1m`). So are an unknown zone, and buckets that overlap.
 * Throws `MixedCurrencyError` and `ProtocolError` `bad_row` as `rollUp` does.
 *
 * @example
 * const { items } = await usage.messages({ ...month("2026-03"), bucket_width: "1h" }).collect();
 * toLocalDays(items, "America/Los_Angeles") // the day of 8 March has 23 hours
 */
export function toLocalDays<Row extends object>(
  buckets: Iterable<SeriesBucket<Row>>,
  timeZone: string,
): LocalDay<Row>[];
export function toLocalDays<Row extends { readonly starting_at: string | null; readonly ending_at: string | null }>(
  rows: Iterable<Row>,
  timeZone: string,
): LocalDay<Omit<Row, "starting_at" | "ending_at">>[];
export function toLocalDays(items: Iterable<object>, timeZone: string): LocalDay<object>[] {
  requireIterable(items, "buckets");
  const dayOf = localDayFinder(timeZone);
  const reader = rowReader();
  const days = new Map<number, Day>();
  const buckets: Span[] = [];
  const seen = new Set<string>();
  let covered: Span | undefined;
  let index = 0;
  for (const item of items) {
    const path = `buckets[${index++}]`;
    const fields = asRecord(item, path);
    const span = requireSpan(spanOf(fields, path));
    const local = wholeDay(dayOf(span.startMs), span);
    const day = days.get(local.startMs) ?? { local, lines: new Map() };
    days.set(local.startMs, day);
    // Many rows stand in one bucket; a bucket stands for itself, and twice is an overlap.
    const place = `${span.startMs} ${span.endMs}`;
    if (isBucket(fields) || !seen.has(place)) buckets.push(span);
    seen.add(place);
    for (const parts of partsOf(fields, path, reader)) addToDay(day, parts, reader);
    covered = covered === undefined ? span : spanning(covered, span);
  }
  refuseOverlap(buckets);
  return [...days.values()]
    .toSorted((left, right) => left.local.startMs - right.local.startMs)
    .map((day) => printDay(day, covered ?? day.local, reader));
}

interface Day {
  readonly local: Span;
  /** One sum a combination of dimensions. */
  readonly lines: Map<string, { readonly first: RowParts; readonly totals: Totals }>;
}

type Fields = Readonly<Record<string, unknown>>;

function isBucket(item: Fields): boolean {
  return "results" in item;
}

function partsOf(item: Fields, path: string, reader: RowReader): RowParts[] {
  if (!isBucket(item)) return [reader.read(item, path)];
  const { results } = item;
  if (!Array.isArray(results)) throw badRow(`${path}.results`, "is not a list");
  return results.map((row: unknown, index) => reader.read(row, `${path}.results[${index}]`));
}

function addToDay({ lines }: Day, parts: RowParts, reader: RowReader): void {
  const key = JSON.stringify(dimensionKey(parts.row));
  const line = lines.get(key) ?? { first: parts, totals: [] };
  lines.set(key, line);
  reader.add(line.totals, parts);
}

function printDay({ local, lines }: Day, covered: Span, reader: RowReader): LocalDay<object> {
  const span = { startMs: Math.max(local.startMs, covered.startMs), endMs: Math.min(local.endMs, covered.endMs) };
  const results = [...lines.values()].map(({ first, totals }) =>
    rowLike(first.row, printTotals(totals, reader.figures())),
  );
  return { ...boundsOf(span), results };
}

function requireSpan(span: Span | null): Span {
  if (span !== null) return span;
  throw new ParamsError("Without its bounds a row can't be put into a day.", {
    param: "buckets",
    hint: "Pass the buckets of the report, or rows from report.rows().",
  });
}

function wholeDay(day: Span, span: Span): Span {
  if (span.endMs <= day.endMs) return day;
  const width = day.startMs % hourMs === 0 && day.endMs % hourMs === 0 ? "1h" : "1m";
  throw new ParamsError("A bucket lies across a local midnight and can't be split.", {
    param: "timeZone",
    received: boundsOf(span),
    hint: `Read the report in ${width} buckets, where it has them.`,
  });
}

/** Buckets of a report stand side by side. Two over the same time would count it twice. */
function refuseOverlap(buckets: readonly Span[]): void {
  let endMs = -Infinity;
  for (const span of buckets.toSorted((left, right) => left.startMs - right.startMs)) {
    if (span.startMs < endMs) {
      throw new ParamsError("Two buckets overlap, so their time would count twice.", {
        param: "buckets",
        received: boundsOf(span),
      });
    }
    endMs = span.endMs;
  }
}
