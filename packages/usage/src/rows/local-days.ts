import { ParamsError } from "../errors/params-error.ts";
import { asRecord, badRow, type Fields } from "../fields/bad-row.ts";
import { iterated } from "../fields/iterated.ts";
import { boundsOf, spanOf } from "../time/row-span.ts";
import { hourMs, spanning, type Span } from "../time/span.ts";
import { localDayFinder } from "./local-day.ts";
import { dimensionKey } from "./row-key.ts";
import { rowLike } from "./row-like.ts";
import { rowReader, type RowParts, type RowReader } from "./row-reader.ts";
import { printTotals, type Totals } from "./totals.ts";

/** A bucket of a bucket report. */
export interface SeriesBucket<Row> {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly Row[];
}

/** A local day as a bucket between two UTC instants, with one result per combination of dimensions. */
export interface LocalDay<Row> {
  starting_at: string;
  ending_at: string;
  results: Row[];
}

/**
 * Adds buckets up into days of a time zone: 24 hours, 23 or 25 if the clock changes. Totals do not change.
 *
 * Takes the buckets of a bucket report, or rows that have bounds (analytics rows whole, `report.rows()`). Days are
 * in time order, between UTC instants; results have the shape of the rows, without bounds. If the window starts or
 * ends within a local day, the first or last day is shorter: it spans only what the buckets cover.
 *
 * A bucket across a local midnight cannot be split, so it is a `ParamsError`: daily buckets fit only UTC, and hourly ones
 * fit no zone with a half-hour offset (`Asia/Kolkata` needs `1m`). An unknown zone and overlapping buckets are too.
 * Throws `MixedCurrencyError` and `ProtocolError` `bad_row` like `rollUp`.
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
  const eachItem = iterated(items, "buckets");
  const dayOf = localDayFinder(timeZone);
  const reader = rowReader();
  const days = new Map<number, DaySums>();
  const buckets: Span[] = [];
  const seen = new Set<string>();
  let covered: Span | undefined;
  let index = 0;
  for (const item of eachItem) {
    const path = `buckets[${index++}]`;
    const fields = asRecord(item, path);
    const span = requireSpan(spanOf(fields, path));
    const local = wholeDay(dayOf(span.startMs), span);
    const day = days.get(local.startMs) ?? { local, sums: new Map() };
    days.set(local.startMs, day);
    // A bucket can have many rows, but the same bucket twice is an overlap.
    const boundsKey = `${span.startMs} ${span.endMs}`;
    if (isBucket(fields) || !seen.has(boundsKey)) buckets.push(span);
    seen.add(boundsKey);
    for (const parts of partsOf(fields, path, reader)) addToDay(day, parts, reader);
    covered = covered === undefined ? span : spanning(covered, span);
  }
  rejectOverlap(buckets);
  return [...days.values()]
    .toSorted((left, right) => left.local.startMs - right.local.startMs)
    .map((day) => printDay(day, covered ?? day.local, reader));
}

interface DaySums {
  readonly local: Span;
  /** One sum per combination of dimensions. */
  readonly sums: Map<string, { readonly first: RowParts; readonly totals: Totals }>;
}

function isBucket(item: Fields): boolean {
  return "results" in item;
}

function partsOf(item: Fields, path: string, reader: RowReader): RowParts[] {
  if (!isBucket(item)) return [reader.read(item, path)];
  const { results } = item;
  if (!Array.isArray(results)) throw badRow(`${path}.results`, "is not a list");
  return results.map((row: unknown, index) => reader.read(row, `${path}.results[${index}]`));
}

function addToDay({ sums }: DaySums, parts: RowParts, reader: RowReader): void {
  const key = JSON.stringify(dimensionKey(parts.row));
  const sum = sums.get(key) ?? { first: parts, totals: [] };
  sums.set(key, sum);
  reader.add(sum.totals, parts);
}

function printDay({ local, sums }: DaySums, covered: Span, reader: RowReader): LocalDay<object> {
  const span = { startMs: Math.max(local.startMs, covered.startMs), endMs: Math.min(local.endMs, covered.endMs) };
  const results = [...sums.values()].map(({ first, totals }) =>
    rowLike(first.row, printTotals(totals, reader.figures())),
  );
  return { ...boundsOf(span), results };
}

function formatSpan(span: Span): string {
  const { starting_at, ending_at } = boundsOf(span);
  return `from ${starting_at} to ${ending_at}`;
}

function requireSpan(span: Span | null): Span {
  if (span !== null) return span;
  throw new ParamsError("The rows have no bounds, so the day they belong to is unknown.", {
    param: "buckets",
    hint: "Pass the buckets of the report, or rows from report.rows().",
  });
}

function wholeDay(day: Span, span: Span): Span {
  if (span.endMs <= day.endMs) return day;
  const width = day.startMs % hourMs === 0 && day.endMs % hourMs === 0 ? "1h" : "1m";
  throw new ParamsError(`The bucket ${formatSpan(span)} crosses a local midnight and cannot be split.`, {
    param: "timeZone",
    received: boundsOf(span),
    hint: `Read the report in ${width} buckets, if it has them.`,
  });
}

/** Buckets of a report are adjacent. Overlapping ones would count the same time twice. */
function rejectOverlap(buckets: readonly Span[]): void {
  let endMs = -Infinity;
  for (const span of buckets.toSorted((left, right) => left.startMs - right.startMs)) {
    if (span.startMs < endMs) {
      throw new ParamsError(`The bucket ${formatSpan(span)} overlaps another one, so its time would count twice.`, {
        param: "buckets",
        received: boundsOf(span),
      });
    }
    endMs = span.endMs;
  }
}
