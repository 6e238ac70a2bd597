import { ParamsError, UsageError } from "@org/usage";
import { decimalOf } from "../exact/decimal.ts";
import type { FocusColumn, FocusType } from "./columns.ts";
import type { FocusTable } from "./focus-table.ts";

/** Amounts keep 18 decimals: `DECIMAL(38, 18)`, the widest that engines read. */
const [precision, scale, bytes] = [38, 18, 16];

/**
 * A FOCUS table as Parquet: amounts `DECIMAL(38, 18)`, instants `TIMESTAMP`, texts UTF-8. Needs the optional peer
 * dependency `hyparquet-writer`, which is loaded on the first call.
 *
 * @throws {ParamsError} for an amount with more than 18 decimals
 */
export async function focusParquet({ spec, columns, rows, notes }: FocusTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await loadWriter();
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column) => ({
      name: column.name,
      data: rows.map((row) => toParquet(column, row[column.name] ?? null)),
    })),
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(schemaOf)],
    kvMetadata: [
      { key: "focus_version", value: spec },
      { key: "notes", value: notes.join(" ") },
    ],
  });
  return new Uint8Array(buffer);
}

async function loadWriter() {
  try {
    return await import("hyparquet-writer");
  } catch (cause) {
    throw new UsageError(
      "UsageError",
      "missing_dependency",
      "Parquet needs the package hyparquet-writer: npm install hyparquet-writer.",
      cause,
    );
  }
}

function schemaOf({ name, type }: FocusColumn) {
  return { name, repetition_type: "OPTIONAL" as const, ...typeOf(type) };
}

function typeOf(type: FocusType) {
  switch (type) {
    case "decimal":
      return {
        type: "FIXED_LEN_BYTE_ARRAY" as const,
        type_length: bytes,
        converted_type: "DECIMAL" as const,
        precision,
        scale,
      };
    case "instant":
      return { type: "INT64" as const, converted_type: "TIMESTAMP_MILLIS" as const };
    case "boolean":
      return { type: "BOOLEAN" as const };
    default:
      return { type: "BYTE_ARRAY" as const, converted_type: "UTF8" as const };
  }
}

function toParquet({ name, type }: FocusColumn, value: string | null): unknown {
  if (value === null) return null;
  if (type === "instant") return new Date(value);
  if (type === "boolean") return value === "true";
  return type === "decimal" ? scaled(value, name) : value;
}

/** The digits of an amount with exactly 18 decimals. */
function scaled(text: string, column: string): bigint {
  const decimal = decimalOf(text, column);
  const missing = scale - decimal.scale;
  const digits = missing < 0 ? undefined : decimal.digits * 10n ** BigInt(missing);
  if (digits !== undefined && String(digits).replace("-", "").length <= precision) return digits;
  throw new ParamsError(
    `${column} is invalid: got ${text}; expected at most ${precision} digits, ${scale} of them decimals. CSV holds all digits.`,
    {
      param: column,
      received: text,
    },
  );
}
