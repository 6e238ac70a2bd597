import type { Json, JsonObject } from "../json.ts";
import { formatInstant, parseInstant } from "../time/instant.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { bucketsOf, isObject, isPage, withFields } from "./page.ts";
import { reversedKeys } from "./reversed-keys.ts";

/**
 * Sends a row twice on a page: in its bucket, or as another entry.
 *
 * @param options.keys `same` (default), or `reordered`: the copy has its fields in another order
 */
export function repeatedRow(options: FaultScope & { keys?: "same" | "reordered" | undefined } = {}): Fault {
  const { keys = "same" } = options;
  const copy = (row: JsonObject) => (keys === "same" ? row : reversedKeys(row));
  return makeFault("repeatedRow", options, (answer) => {
    if (!isPage(answer)) return undefined;
    const buckets = bucketsOf(answer, 1);
    const data = buckets ? repeatInBucket(buckets, copy) : repeatFirst(answer.body.data, copy);
    return data && withFields(answer, { data });
  });
}

function repeatInBucket(buckets: JsonObject[], copy: (row: JsonObject) => JsonObject): Json[] | undefined {
  const index = buckets.findIndex((bucket) => Array.isArray(bucket["results"]) && bucket["results"].length > 0);
  const bucket = buckets[index];
  const results = bucket && Array.isArray(bucket["results"]) ? repeatFirst(bucket["results"], copy) : undefined;
  return bucket && results && buckets.with(index, { ...bucket, results });
}

function repeatFirst(rows: Json[], copy: (row: JsonObject) => JsonObject): Json[] | undefined {
  const first = rows[0];
  return isObject(first) ? [...rows, copy(first)] : undefined;
}

/** Starts a page of rows with the last row of the page before it, as a list that shifts between two requests does. */
export function rowOnTwoPages(options: FaultScope = {}): Fault {
  const lastRows = new Map<string, Json>();
  return makeFault("rowOnTwoPages", options, (answer, { page, url }) => {
    if (!isPage(answer) || bucketsOf(answer, 1)) return undefined;
    const walk = new URL(url);
    for (const cursor of ["page", "after_id", "before_id"]) walk.searchParams.delete(cursor);
    const repeated = lastRows.get(walk.href);
    const last = answer.body.data.at(-1);
    if (last !== undefined) lastRows.set(walk.href, last);
    if (page === 1 || repeated === undefined) return undefined;
    return withFields(answer, { data: [repeated, ...answer.body.data] });
  });
}

/** Sends the rows of a page in the opposite order. */
export function shuffledRows(options: FaultScope = {}): Fault {
  return makeFault("shuffledRows", options, (answer) =>
    isPage(answer) && !bucketsOf(answer, 1) && answer.body.data.length > 1
      ? withFields(answer, { data: answer.body.data.toReversed() })
      : undefined,
  );
}

const yearMs = 365 * 86_400_000;

/** Moves the first row that has bounds a year back, outside the requested window. */
export function strayRow(options: FaultScope = {}): Fault {
  return makeFault("strayRow", options, (answer) => {
    if (!isPage(answer) || bucketsOf(answer, 1)) return undefined;
    const index = answer.body.data.findIndex((row) => isObject(row) && typeof row["starting_at"] === "string");
    const row = answer.body.data[index];
    if (!isObject(row)) return undefined;
    const moved = { ...row, starting_at: aYearBefore(row["starting_at"]), ending_at: aYearBefore(row["ending_at"]) };
    return withFields(answer, { data: answer.body.data.with(index, moved) });
  });
}

function aYearBefore(value: Json | undefined): Json {
  const ms = typeof value === "string" ? parseInstant(value) : undefined;
  return ms === undefined ? null : formatInstant(ms - yearMs);
}
