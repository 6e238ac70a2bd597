import type * as parquet from "../../src/parquet.ts";
import type * as postgres from "../../src/postgres.ts";
import type * as sqlite from "../../src/sqlite.ts";
import { crashingPostgres, crashingSqlite } from "./crashing.ts";
import { armFiles, buryFiles, filesHaveBurned } from "./crashing-files.ts";
import { connect, makeHarness } from "./harness.ts";
import type { Subject } from "./property.ts";

export async function sqliteSubject({ sqliteStore }: Pick<typeof sqlite, "sqliteStore">): Promise<Subject> {
  const harness = await makeHarness("sqlite");
  const { connection, arm, hasBurned, bury } = crashingSqlite(harness.target);
  return {
    harness,
    open: (now) => sqliteStore(connection, { now }),
    arm,
    hasBurned,
    bury,
    async close() {
      connection.close();
      await harness.close();
    },
  };
}

export async function postgresSubject({ postgresStore }: Pick<typeof postgres, "postgresStore">): Promise<Subject> {
  const harness = await makeHarness("postgres");
  const { connection, arm, hasBurned, bury, close } = await crashingPostgres(connect);
  return {
    harness,
    open: (now) => postgresStore(connection, { schema: harness.target, now }),
    arm,
    hasBurned,
    bury,
    async close() {
      await close();
      await harness.close();
    },
  };
}

/** Only in a test file that replaces `node:fs/promises` by `crashingFiles`. */
export async function parquetSubject({ parquetStore }: Pick<typeof parquet, "parquetStore">): Promise<Subject> {
  const harness = await makeHarness("parquet");
  return {
    harness,
    open: (now) => parquetStore(harness.target, { now }),
    arm: armFiles,
    hasBurned: filesHaveBurned,
    bury: () => buryFiles(harness.target),
    close: () => harness.close(),
  };
}
