import { metaEntries, parseMeta } from "../meta-entries.ts";
import type { Preparation, StoreMeta } from "../store.ts";
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

/** Creates what is missing, inside a transaction. */
export async function prepareSchema(client: PostgresClient, schema: string, preparation: Preparation): Promise<void> {
  // Not `create schema if not exists`, which asks for a right that a schema's owner may lack.
  const [found] = await rowsOf(client, "select 1 from pg_namespace where nspname = $1", [schema]);
  if (found === undefined) await rowsOf(client, `create schema ${quote(schema)}`);
  for (const text of systemTables(schema)) await rowsOf(client, text);
  for (const stream of preparation.streams) {
    if (preparation.rebuild.includes(stream.name)) {
      for (const { name } of stream.tables)
        await rowsOf(client, `drop table if exists ${quote(schema)}.${quote(name)}`);
      await rowsOf(client, `delete from ${quote(schema)}.days where stream = $1`, [stream.name]);
    }
    for (const table of stream.tables) {
      await rowsOf(client, createTable(schema, table));
      for (const text of addColumns(schema, table)) await rowsOf(client, text);
    }
  }
  for (const [name, value] of metaEntries(preparation))
    await rowsOf(
      client,
      `insert into ${quote(schema)}.usage_meta (name, value) values ($1, $2)
       on conflict (name) do update set value = excluded.value`,
      [name, value],
    );
}
