import { textOf } from "../../rows/text-of.ts";
import type { Column, StoredRow, Value } from "../../rows/value.ts";
import type { Table } from "../../streams/stream.ts";
import type { SqliteValue } from "./database.ts";

export function toSqlite(value: Value): SqliteValue {
  return typeof value === "boolean" ? Number(value) : value;
}

export function rowFromSqlite(table: Table, fields: Readonly<Record<string, unknown>>): StoredRow {
  const values = table.columns.map((column): [string, Value] => [column.name, fromSqlite(column, fields[column.name])]);
  return {
    day: textOf(fields["day"] ?? ""),
    row_key: textOf(fields["row_key"]),
    values: Object.fromEntries(values),
  };
}

function fromSqlite({ type }: Column, value: unknown): Value {
  if (value === null || value === undefined) return null;
  return type === "boolean" ? value === 1n : (value as Value);
}
