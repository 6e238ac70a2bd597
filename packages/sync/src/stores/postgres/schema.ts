import type { Column, ColumnType } from "../../rows/value.ts";
import type { Table } from "../../streams/stream.ts";

export const types: Readonly<Record<ColumnType, string>> = {
  text: "text",
  integer: "bigint",
  decimal: "numeric",
  boolean: "boolean",
  instant: "timestamptz",
  json: "jsonb",
};

/** A name in double quotes. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function systemTables(schema: string): string[] {
  const at = (table: string): string => `${quote(schema)}.${table}`;
  return [
    `create table if not exists ${at("usage_meta")} (name text primary key, value text not null)`,
    `create table if not exists ${at("days")} (
      organization_id text not null, stream text not null, day date not null, read_at timestamptz not null,
      as_of timestamptz not null, rows bigint not null, digest text not null, settled boolean not null, total numeric,
      version integer not null, query text not null, primary key (organization_id, stream, day))`,
    `create table if not exists ${at("changes")} (
      organization_id text not null, stream text not null, "table" text not null, day date not null,
      row_key text not null, before jsonb, after jsonb, settled boolean not null, read_at timestamptz not null,
      before_read_at timestamptz not null)`,
    `create index if not exists changes_by_day on ${at("changes")} (organization_id, stream, day)`,
  ];
}

/** The table's definition. The key is the partition and the row's identity, never a figure. */
export function createTable(schema: string, { name, kind, columns }: Table): string {
  const own = columns.map((column) => `${quote(column.name)} ${types[column.type]}`);
  const day = kind === "days" ? ["day date not null"] : [];
  const key = kind === "days" ? "organization_id, day, row_key" : "organization_id, row_key";
  const all = [
    "organization_id text not null",
    ...day,
    "row_key text not null",
    ...own,
    "read_at timestamptz not null",
  ];
  return `create table if not exists ${quote(schema)}.${quote(name)} (${all.join(", ")}, primary key (${key}))`;
}

/** Columns that a newer version added: the only change there is. */
export function addColumns(schema: string, table: string, columns: readonly Column[]): string[] {
  return columns.map(
    ({ name, type }) =>
      `alter table ${quote(schema)}.${quote(table)} add column if not exists ${quote(name)} ${types[type]}`,
  );
}
