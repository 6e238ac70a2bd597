import { ParamsError } from "../errors/params-error.ts";
import { formatInstant } from "../time/instant.ts";
import { actorKey } from "../actors/actor-key.ts";
import { asRecord, type Fields } from "../fields/bad-row.ts";
import { dimensionHolder, isActor, isDimension, type DimensionValue } from "../dimensions/row-dimensions.ts";
import { spanOf } from "../time/row-span.ts";
import type { Span } from "../time/span.ts";

/**
 * The identity of a row within its report, as a string to upsert by: its bucket (or day) and its dimensions, without
 * metrics, so that a revised figure replaces the earlier one.
 *
 * Takes a row of any report: from `report.rows()`, an analytics row whole, or a Claude Code record (actor, terminal,
 * remote or local, customer type and organization). Two rows share a key only if bucket and dimensions are the same.
 * A person keeps the same key under another name or address if the report has an ID. Notation does not matter:
 * `00:00:00Z` and `00:00:00.000Z` are one instant, and a missing dimension equals null.
 *
 * The key contains only what the row says:
 * - not which dimensions were grouped. A row for the default workspace and a row for all workspaces look alike (both have
 *   null), so keep each grouping in its own table, or store the grouping with the key.
 * - not which report it is from. A usage row and a cost row about the same things share a key, which is useful for joins.
 * - not who a null actor is. Analytics may send several such rows per bucket: add them up before storing them.
 *
 * Throws `ProtocolError` `bad_row` for a row with only one bound or a malformed actor.
 *
 * @example
 * rowKey(row) // '["2026-05-01T00:00:00Z","2026-05-02T00:00:00Z","model","claude-opus-5"]'
 */
export function rowKey(row: object): string {
  const fields = asRecord(row, "row");
  if (Array.isArray(fields["results"])) {
    throw new ParamsError("row is a bucket, not a row.", { param: "row", hint: "Iterate report.rows() instead." });
  }
  const span = spanOf(fields, "row");
  // User rows of an unbucketed report have an actor but no bounds. A `results` entry taken out of its bucket has neither.
  if (span === null && !("starting_at" in fields) && !("actor" in fields)) {
    throw new ParamsError("The row does not say which bucket it is from.", {
      param: "row",
      hint: "Iterate report.rows(), whose rows have the bounds of their bucket.",
    });
  }
  return JSON.stringify([...spanKey(span), ...dimensionKey(fields)]);
}

function spanKey(span: Span | null): (string | null)[] {
  return span === null ? [null, null] : [formatInstant(span.startMs), formatInstant(span.endMs)];
}

/** Names and values of the dimensions that are set, in an order that is independent of the row's. */
export function dimensionKey(row: Fields): unknown[] {
  const holder = dimensionHolder(row);
  const key: unknown[] = [];
  for (const name of Object.keys(holder).toSorted()) {
    const value = holder[name] ?? null;
    if (value !== null && isDimension(name, value)) key.push(name, keyOf(value));
  }
  return key;
}

/** An actor becomes a list, so that it cannot be confused with a string. */
function keyOf(value: DimensionValue): string | boolean | [string] {
  return isActor(value) ? [actorKey(value)] : value;
}
