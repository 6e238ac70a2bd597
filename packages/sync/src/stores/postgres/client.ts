import { SyncError } from "../../errors/sync-error.ts";

/** One connection: a client of pg, PGlite, or anything with the same `query`. */
export interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

export type Row = Readonly<Record<string, unknown>>;

/** Runs a statement and returns its rows. */
export async function rowsOf(client: PostgresClient, text: string, values: unknown[] = []): Promise<Row[]> {
  const { rows } = await client.query(text, values);
  return rows as Row[];
}

/** A pool would send the statements of a transaction to different connections. */
export function checkClient(client: PostgresClient): void {
  if (!("totalCount" in client)) return;
  throw new SyncError(
    "invalid_option",
    "The Postgres store needs one connection: got a Pool; expected a client. Pass await pool.connect(), and release it after close().",
  );
}
