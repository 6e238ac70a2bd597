export { sqliteStore, type SqliteStoreOptions } from "./stores/sqlite/sqlite-store.ts";
export { addDecimalSum } from "./stores/sqlite/decimal-sum.ts";
export type { SqliteDatabase, SqliteStatement, SqliteValue } from "./stores/sqlite/database.ts";
