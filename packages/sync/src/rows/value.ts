/**
 * What a column holds. Decimals and instants are text (`"12.5"`, `"2026-05-01T00:00:00Z"`), JSON is canonical text,
 * counts are bigints, so that no figure passes through a double.
 */
export type Value = string | bigint | boolean | null;

/** The kinds of columns; each store maps them to its own types. */
export type ColumnType = "text" | "integer" | "decimal" | "boolean" | "instant" | "json";

/** A column of a table, in the words of no database. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /**
   * A dimension is part of a row's key, a figure is added up over rows that share a key, and an attribute is neither.
   */
  readonly role: "dimension" | "figure" | "attribute";
}

/** A row as stores keep it: its day, its key without figures, and a value per column. */
export interface StoredRow {
  /** UTC day that the row belongs to; of a snapshot, the day that it was read. */
  readonly day: string;
  /** Stable identity: dimensions only. Of a snapshot, the ID. */
  readonly row_key: string;
  readonly values: Readonly<Record<string, Value>>;
}
