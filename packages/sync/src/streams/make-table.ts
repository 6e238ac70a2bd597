import { extraOf, knownPaths } from "../rows/extra.ts";
import type { Field } from "../rows/field.ts";
import { mergeRows } from "../rows/merge.ts";
import type { Column, StoredRow, Value } from "../rows/value.ts";
import type { Table } from "./stream.ts";

type Wire = Readonly<Record<string, unknown>>;

/** How the rows of a report become the rows of a table. */
export interface RowReader {
  readonly table: Table;
  readonly toRows: (rows: readonly Wire[]) => StoredRow[];
}

interface TableRules {
  readonly name: string;
  readonly kind: Table["kind"];
  readonly fields: readonly Field[];
  /** Paths that are stored elsewhere or mean nothing by themselves. */
  readonly ignored: readonly string[];
  /** A row of the report as rows of the table; default: itself. */
  readonly split?: (row: Wire) => readonly Wire[];
  readonly dayOf: (row: Wire) => string;
  readonly keyOf: (row: Wire) => string;
}

const extra: Column = { name: "extra", type: "json", role: "attribute" };
const goneAt: Column = { name: "gone_at", type: "instant", role: "attribute" };

/** Makes a table from its fields. What no field reads goes to `extra`, so that nothing the API adds is lost. */
export function makeTable({ name, kind, fields, ignored, split, dayOf, keyOf }: TableRules): RowReader {
  const own = fields.map(({ name: column, type, role }): Column => ({ name: column, type, role }));
  const columns = [...own, extra, ...(kind === "snapshot" ? [goneAt] : [])];
  const table: Table = { name, kind, columns };
  const known = knownPaths([...ignored, ...fields.flatMap((field) => field.paths)]);
  const toRow = (row: Wire): StoredRow => {
    const rowKey = keyOf(row);
    const where = `${name}, row ${rowKey}`;
    const values = fields.map((field): [string, Value] => [field.name, field.read(row, where)]);
    return {
      day: dayOf(row),
      row_key: rowKey,
      values: { ...Object.fromEntries(values), extra: extraOf(row, known) },
    };
  };
  const parts = split ?? ((row: Wire): readonly Wire[] => [row]);
  return { table, toRows: (rows) => mergeRows(rows.flatMap(parts).map(toRow), columns) };
}
