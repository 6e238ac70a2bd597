import { SyncError } from "../../errors/sync-error.ts";

/** What goes into a statement and comes out of it. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

export interface SqliteStatement {
  all(...values: SqliteValue[]): Record<string, unknown>[];
  run(...values: SqliteValue[]): unknown;
  setReadBigInts(enabled: boolean): void;
}

/** An open database: `DatabaseSync` of `node:sqlite`. */
export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

interface Module {
  readonly DatabaseSync: new (path: string) => SqliteDatabase;
}

/** A commit waits for readers, and a read waits for a commit: both take moments. */
export const waitForReaders = "PRAGMA busy_timeout = 5000";

/** Opens a file. */
export function openDatabase(path: string): SqliteDatabase {
  const { DatabaseSync } = loadSqlite();
  const database = new DatabaseSync(path);
  database.exec(waitForReaders);
  return database;
}

/** Loaded only here, because Node 20 does not have it. */
function loadSqlite(): Module {
  const found = process.getBuiltinModule?.("node:sqlite") as Module | undefined;
  if (found !== undefined) return found;
  throw new SyncError(
    "missing_dependency",
    `The SQLite store needs node:sqlite, which Node ${process.version} does not have. Use Node 22.13 or later, or the Postgres or Parquet store.`,
  );
}
