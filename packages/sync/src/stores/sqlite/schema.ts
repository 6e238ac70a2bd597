import type { ColumnType } from "../../rows/value.ts";
import type { Table } from "../../streams/stream.ts";

/** Decimals are text, which is exact; a REAL would round them. */
const types: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  integer: "INTEGER",
  decimal: "TEXT",
  boolean: "INTEGER",
  instant: "TEXT",
  json: "TEXT",
};

export const systemTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS usage_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,
  `CREATE TABLE IF NOT EXISTS days (
    organization_id TEXT NOT NULL, stream TEXT NOT NULL, day TEXT NOT NULL, read_at TEXT NOT NULL, as_of TEXT NOT NULL,
    rows INTEGER NOT NULL, digest TEXT NOT NULL, settled INTEGER NOT NULL, total TEXT, version INTEGER NOT NULL,
    query TEXT NOT NULL, PRIMARY KEY (organization_id, stream, day)) STRICT`,
  `CREATE TABLE IF NOT EXISTS changes (
    organization_id TEXT NOT NULL, stream TEXT NOT NULL, "table" TEXT NOT NULL, day TEXT NOT NULL, row_key TEXT NOT NULL,
    before TEXT, after TEXT, settled INTEGER NOT NULL, read_at TEXT NOT NULL, before_read_at TEXT NOT NULL) STRICT`,
  `CREATE INDEX IF NOT EXISTS changes_by_day ON changes (organization_id, stream, day)`,
];

/** The table's definition. The key is the partition and the row's identity, never a figure. */
export function createTable({ name, kind, columns }: Table): string {
  const own = columns.map((column) => `"${column.name}" ${types[column.type]}`);
  const day = kind === "days" ? ["day TEXT NOT NULL"] : [];
  const key = kind === "days" ? "organization_id, day, row_key" : "organization_id, row_key";
  const all = ["organization_id TEXT NOT NULL", ...day, "row_key TEXT NOT NULL", ...own, "read_at TEXT NOT NULL"];
  return `CREATE TABLE IF NOT EXISTS "${name}" (${all.join(", ")}, PRIMARY KEY (${key})) STRICT`;
}

/** Columns that a newer version added: the only change there is. */
export function addColumns({ name, columns }: Table, existing: ReadonlySet<string>): string[] {
  return columns
    .filter((column) => !existing.has(column.name))
    .map((column) => `ALTER TABLE "${name}" ADD COLUMN "${column.name}" ${types[column.type]}`);
}
