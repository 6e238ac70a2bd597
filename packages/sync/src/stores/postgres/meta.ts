import { metaEntries, parseMeta } from "../meta-entries.ts";
import type { Table } from "../../streams/stream.ts";
import type { Preparation, Store, StoreMeta } from "../store.ts";
import { type PostgresClient, rowsOf } from "./client.ts";
import { addColumns, createTable, quote, systemTables } from "./schema.ts";

export async function readMeta(client: PostgresClient, schema: string): Promise<StoreMeta | null> {
  if (!(await hasTable(client, schema, "usage_meta"))) return null;
  const rows = await rowsOf(client, `select name, value from ${quote(schema)}.usage_meta`);
  return parseMeta(new Map(rows.map(({ name, value }) => [String(name), String(value)])), `schema ${schema}`);
}

export async function hasTable(client: PostgresClient, schema: string, table: string): Promise<boolean> {
  const [row] = await rowsOf(client, "select to_regclass($1)::text as found", [`${quote(schema)}.${quote(table)}`]);
  return (row?.["found"] ?? null) !== null;
}

/**
 * Creates what is missing, inside a transaction. What is there is left as it is: even `add column if not exists` locks a table
 * until the end of the transaction, and one organization's run would wait for another's commit, and that one for it.
 */
export async function prepareSchema(
  client: PostgresClient,
  schema: string,
  preparation: Preparation,
  organizations: Store["organizations"],
): Promise<void> {
  // Not `create schema if not exists`, which asks for a right that a schema's owner may lack.
  const [found] = await rowsOf(client, "select 1 from pg_namespace where nspname = $1", [schema]);
  if (found === undefined) await rowsOf(client, `create schema ${quote(schema)}`);
  if (!(await hasSystemTables(client, schema))) for (const text of systemTables(schema)) await rowsOf(client, text);
  for (const stream of preparation.streams) {
    if (preparation.rebuild.includes(stream.name)) {
      for (const { name } of stream.tables)
        await rowsOf(client, `drop table if exists ${quote(schema)}.${quote(name)}`);
      await rowsOf(client, `delete from ${quote(schema)}.days where stream = $1`, [stream.name]);
    }
    for (const table of stream.tables) await prepareTable(client, schema, table);
  }
  for (const [name, value] of metaEntries(preparation, organizations))
    await rowsOf(
      client,
      `insert into ${quote(schema)}.usage_meta (name, value) values ($1, $2)
       on conflict (name) do update set value = excluded.value`,
      [name, value],
    );
}

async function hasSystemTables(client: PostgresClient, schema: string): Promise<boolean> {
  for (const name of ["usage_meta", "days", "changes"]) if (!(await hasTable(client, schema, name))) return false;
  return true;
}

async function prepareTable(client: PostgresClient, schema: string, table: Table): Promise<void> {
  const rows = await rowsOf(
    client,
    "select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2",
    [schema, table.name],
  );
  if (rows.length === 0) await rowsOf(client, createTable(schema, table));
  const stored = new Set(rows.map(({ name }) => name));
  const missing = table.columns.filter(({ name }) => rows.length > 0 && !stored.has(name));
  for (const text of addColumns(schema, table.name, missing)) await rowsOf(client, text);
}
