import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { FocusColumn } from "../../src/focus/columns.ts";

const types = {
  decimal: "DECIMAL(38, 18)",
  instant: "TIMESTAMP",
  boolean: "BOOLEAN",
  text: "VARCHAR",
  json: "VARCHAR",
};

/** Writes a file, lets DuckDB read it as `focus`, and removes it. */
export async function withFile<Result>(
  name: "focus.csv" | "focus.parquet",
  content: string | Uint8Array,
  columns: readonly FocusColumn[],
  use: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "focus-"));
  const path = join(folder, name);
  const connection = await (await DuckDBInstance.create()).connect();
  try {
    await writeFile(path, content);
    const typed = columns.map((column) => `'${column.name}': '${types[column.type]}'`).join(", ");
    const source =
      name === "focus.csv" ? `read_csv('${path}', header = true, types = {${typed}})` : `read_parquet('${path}')`;
    await connection.run(`CREATE TABLE focus AS SELECT * FROM ${source}`);
    return await use(connection);
  } finally {
    connection.closeSync();
    await rm(folder, { recursive: true });
  }
}

/** The first column of the first row. */
export async function ask(connection: DuckDBConnection, sql: string): Promise<string> {
  return String((await connection.runAndReadAll(sql)).getRows()[0]?.[0]);
}
