import { canonicalJson } from "../../rows/canonical-json.ts";
import { textOf } from "../../rows/text-of.ts";
import type { Column, StoredRow, Value } from "../../rows/value.ts";
import type { Table } from "../../streams/stream.ts";
import type { Row } from "./client.ts";
import { quote } from "./schema.ts";

/** UTC with milliseconds, whatever the session's time zone and the driver's parsers are. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export function dayText(column: string): string {
  return `to_char(${column}, 'YYYY-MM-DD')`;
}

/** Every column as text, so that no driver makes a double or a local date of it. */
export function selectColumns({ kind, columns }: Table): string {
  const own = columns.map(({ name, type }) => {
    const column = quote(name);
    return `${type === "instant" ? instantText(column) : `${column}::text`} as ${column}`;
  });
  return [...(kind === "days" ? [`${dayText("day")} as day`] : []), "row_key", ...own].join(", ");
}

export function rowFromPostgres({ columns }: Table, row: Row): StoredRow {
  const values = columns.map((column): [string, Value] => [column.name, fromText(column, row[column.name])]);
  return { day: textOf(row["day"] ?? ""), row_key: textOf(row["row_key"]), values: Object.fromEntries(values) };
}

function fromText({ type }: Column, value: unknown): Value {
  if (value === null || value === undefined) return null;
  const text = textOf(value);
  if (type === "integer") return BigInt(text);
  if (type === "boolean") return text === "true";
  // jsonb orders keys in its own way.
  return type === "json" ? canonicalJson(JSON.parse(text)) : text;
}

/** What goes into an array of text. */
export function toText(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
