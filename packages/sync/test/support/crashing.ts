import { DatabaseSync } from "node:sqlite";
import type { Client } from "pg";
import type { PostgresClient } from "../../src/postgres.ts";
import { makeFuse } from "./fuse.ts";
import type { SqliteDatabase } from "../../src/sqlite.ts";

/** A connection that dies at its n-th statement, and does nothing after that, as in a process that was killed. */
export interface Crashing<Connection> {
  readonly connection: Connection;
  /** Statements until the next crash; undefined for none. */
  readonly arm: (statements: number | undefined) => void;
  readonly hasBurned: () => boolean;
  /** What the operating system does after a crash: the transaction is gone. */
  readonly bury: () => Promise<void>;
}

export function crashingSqlite(path: string): Crashing<SqliteDatabase> {
  const { burn, arm, hasBurned } = makeFuse();
  let database = new DatabaseSync(path);
  const connection: SqliteDatabase = {
    exec(sql) {
      burn();
      database.exec(sql);
    },
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        all(...values) {
          burn();
          return statement.all(...values);
        },
        run(...values) {
          burn();
          return statement.run(...values);
        },
        setReadBigInts: (enabled) => statement.setReadBigInts(enabled),
      };
    },
    close: () => database.close(),
  };
  return {
    connection,
    arm,
    hasBurned,
    async bury() {
      database.close();
      database = new DatabaseSync(path);
    },
  };
}

export async function crashingPostgres(
  connect: () => Promise<Client>,
): Promise<Crashing<PostgresClient> & { readonly close: () => Promise<void> }> {
  const { burn, arm, hasBurned } = makeFuse();
  let client = await connect();
  return {
    connection: {
      async query(text, values) {
        burn();
        return client.query(text, values);
      },
    },
    arm,
    hasBurned,
    async bury() {
      await client.end();
      client = await connect();
    },
    close: () => client.end(),
  };
}
