import { decimalScale, toUnits } from "../../rows/decimal.ts";
import type { ColumnType, StoredRow, Value } from "../../rows/value.ts";
import type { Table } from "../../streams/stream.ts";

interface ElementType {
  readonly type: "BYTE_ARRAY" | "INT32" | "INT64" | "BOOLEAN" | "FIXED_LEN_BYTE_ARRAY";
  readonly type_length?: number;
  readonly converted_type?: "UTF8" | "DECIMAL" | "DATE" | "TIMESTAMP_MILLIS";
  readonly precision?: number;
  readonly scale?: number;
}

/** A column in the words of Parquet. */
interface Element extends ElementType {
  readonly name: string;
  readonly repetition_type: "REQUIRED" | "OPTIONAL";
}

/** How a column is written: its Parquet type, and the values of a column of rows. */
export interface FileColumn {
  readonly element: Element;
  readonly data: readonly unknown[];
}

const types: Readonly<Record<ColumnType | "day", ElementType>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  json: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  decimal: {
    type: "FIXED_LEN_BYTE_ARRAY",
    type_length: 16,
    converted_type: "DECIMAL",
    precision: 38,
    scale: decimalScale,
  },
  boolean: { type: "BOOLEAN" },
  instant: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  day: { type: "INT32", converted_type: "DATE" },
};

/** A file's columns, the store's own around those of the table. */
export function columnsOf(
  { kind, columns }: Table,
  organization: string,
  rows: readonly StoredRow[],
  readAt: string,
): FileColumn[] {
  return [
    column("organization_id", "text", "REQUIRED", fill(rows, organization)),
    ...(kind === "days"
      ? [
          column(
            "day",
            "day",
            "REQUIRED",
            rows.map(({ day }) => new Date(`${day}T00:00:00Z`)),
          ),
        ]
      : []),
    column(
      "row_key",
      "text",
      "REQUIRED",
      rows.map((row) => row.row_key),
    ),
    ...columns.map(({ name, type }) =>
      column(
        name,
        type,
        "OPTIONAL",
        rows.map(({ values }) => toParquet(type, values[name] ?? null)),
      ),
    ),
    column("read_at", "instant", "REQUIRED", fill(rows, new Date(readAt))),
  ];
}

export function column(
  name: string,
  type: ColumnType | "day",
  repetition: "REQUIRED" | "OPTIONAL",
  data: readonly unknown[],
): FileColumn {
  return { element: { name, repetition_type: repetition, ...types[type] }, data };
}

function fill(rows: readonly StoredRow[], value: unknown): unknown[] {
  return rows.map(() => value);
}

/** A decimal goes in as its exact integer of 10^-18: a number would be rounded. */
function toParquet(type: ColumnType, value: Value): unknown {
  if (value === null) return null;
  if (type === "decimal") return toUnits(String(value), "A decimal");
  return type === "instant" ? new Date(String(value)) : value;
}
