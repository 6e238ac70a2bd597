import { dayOf } from "../../days/day.ts";
import { fromUnits } from "../../rows/decimal.ts";
import { textOf } from "../../rows/text-of.ts";
import type { Column, StoredRow, Value } from "../../rows/value.ts";
import type { Table } from "../../streams/stream.ts";
import type { OpenFile } from "./file.ts";
import { loadLibraries } from "./libraries.ts";

/** The rows of a file. Decimals are read as bytes, because the library would make doubles of them. */
export async function rowsOfFile(table: Table, { buffer, metadata }: OpenFile): Promise<StoredRow[]> {
  const { parquetReadObjects } = await loadLibraries();
  const schema = metadata.schema.map(({ converted_type: converted, logical_type: logical, ...element }) => {
    if (converted === "DECIMAL") return element;
    return { ...element, ...(converted && { converted_type: converted }), ...(logical && { logical_type: logical }) };
  });
  const rows = await parquetReadObjects({ file: buffer, metadata: { ...metadata, schema } });
  return rows.map((row) => ({
    day: row["day"] instanceof Date ? dayOf(row["day"].getTime()) : "",
    row_key: textOf(row["row_key"]),
    values: Object.fromEntries(table.columns.map((column) => [column.name, fromParquet(column, row[column.name])])),
  }));
}

function fromParquet({ type }: Column, value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (type === "decimal") return fromUnits(unitsOf(value as Uint8Array));
  if (type === "instant") return (value as Date).toISOString();
  if (type === "integer") return value as bigint;
  return type === "boolean" ? value === true : textOf(value);
}

/** Big-endian two's complement. */
function unitsOf(bytes: Uint8Array): bigint {
  let units = 0n;
  for (const byte of bytes) units = units * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, units);
}
