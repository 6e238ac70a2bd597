import { metaEntries, parseMeta } from "../meta-entries.ts";
import type { Preparation, Store, StoreMeta } from "../store.ts";
import type { SqliteDatabase } from "./database.ts";
import { addColumns, createTable, systemTables } from "./schema.ts";

export function readMeta(database: SqliteDatabase, place: string): StoreMeta | null {
  if (!hasTable(database, "usage_meta")) return null;
  const rows = database.prepare("SELECT name, value FROM usage_meta").all();
  return parseMeta(new Map(rows.map(({ name, value }) => [String(name), String(value)])), place);
}

/** Creates what is missing, inside a transaction. */
export function prepareSchema(
  database: SqliteDatabase,
  preparation: Preparation,
  organizations: Store["organizations"],
): void {
  for (const sql of systemTables) database.exec(sql);
  for (const stream of preparation.streams) {
    if (preparation.rebuild.includes(stream.name)) {
      for (const { name } of stream.tables) database.exec(`DROP TABLE IF EXISTS "${name}"`);
      database.prepare("DELETE FROM days WHERE stream = ?").run(stream.name);
    }
    for (const table of stream.tables) {
      database.exec(createTable(table));
      const existing = database.prepare("SELECT name FROM pragma_table_info(?)").all(table.name);
      for (const sql of addColumns(table, new Set(existing.map(({ name }) => String(name))))) database.exec(sql);
    }
  }
  const write = database.prepare("INSERT OR REPLACE INTO usage_meta (name, value) VALUES (?, ?)");
  for (const [name, value] of metaEntries(preparation, organizations)) write.run(name, value);
}

export function hasTable(database: SqliteDatabase, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").all(name).length > 0;
}
