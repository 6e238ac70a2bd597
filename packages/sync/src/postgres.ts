export { postgresStore, type PostgresStoreOptions } from "./stores/postgres/postgres-store.ts";
export type { PostgresClient } from "./stores/postgres/client.ts";
