import { ParamsError } from "../errors/params-error.ts";
import { formatInstant } from "../time/instant.ts";
import { actorKey } from "../actors/actor-key.ts";
import { asRecord } from "../fields/bad-row.ts";
import { dimensionHolder, isActor, isDimension, type DimensionValue } from "../dimensions/row-dimensions.ts";
import { spanOf, type Span } from "../time/span.ts";

/**
 * The identity of a row within its report, as a string to upsert by: its bucket (or day) and its dimensions, no
 * metrics, so that a figure revised later replaces the earlier one.
 *
 * Takes a row of every report: from `report.rows()`, an analytics row whole, or a Claude Code record (actor, terminal,
 * remote or local, customer type and organization). Two rows share a key only if bucket and dimensions are the same.
 * A person stays the same under another name or address where the report gives an id. Spelling does not matter:
 * `00:00:00Z` and `00:00:00.000Z` are one instant, a dimension that is missing is one that is null.
 *
 * What a row does not say is not in its key:
 * - which dimensions were grouped. A row for the default workspace and a row for all workspaces look alike (both say
 *   null), so keep rows of one grouping in one table, or put the grouping beside the key.
 * - which report it is of. A usage and a cost row about the same things share a key, which is good for joining them.
 * - who stands behind a null actor. Analytics may send several such rows a bucket: add them up before storing them.
 *
 * Throws `ProtocolError` `bad_row` for a row with half a bucket or a malformed actor.
 *
 * @example
 * rowKey(row) // '["2026-05-01T00:00:00Z","2026-05-02T00:00:00Z","model","claude-opus-5"]'
 */
export function rowKey(row: object): string {
  const fields = asRecord(row, "row");
  if (Array.isArray(fields["results"])) {
    throw new ParamsError("This is a bucket, not a row.", { param: "row", hint: "Walk report.rows() instead." });
  }
  const span = spanOf(fields, "row");
  // The user rows of a report without buckets have no bounds, and an actor. A result torn out of its bucket has neither.
  if (span === null && !("starting_at" in fields) && !("actor" in fields)) {
    throw new ParamsError("The row does not say which bucket it is of.", {
      param: "row",
      hint: "Walk report.rows(), whose rows carry the bounds of their bucket.",
    });
  }
  return JSON.stringify([...spanKey(span), ...dimensionKey(fields)]);
}

function spanKey(span: Span | null): (string | null)[] {
  return span === null ? [null, null] : [formatInstant(span.startMs), formatInstant(span.endMs)];
}

/** Names and values of the dimensions that are set, in an order that does not depend on the row's. */
export function dimensionKey(row: Readonly<Record<string, unknown>>): unknown[] {
  const holder = dimensionHolder(row);
  const key: unknown[] = [];
  for (const name of Object.keys(holder).toSorted()) {
    const value = holder[name] ?? null;
    if (value !== null && isDimension(name, value)) key.push(name, keyOf(value));
  }
  return key;
}

/** An actor becomes a list, so that it can't be taken for a text. */
function keyOf(value: DimensionValue): string | boolean | [string] {
  return isActor(value) ? [actorKey(value)] : value;
}
