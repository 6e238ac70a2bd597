import type * as postgres from "../../src/postgres.ts";
import type * as sqlite from "../../src/sqlite.ts";
import { crashingPostgres, crashingSqlite } from "./crashing.ts";
import { connect, makeHarness } from "./harness.ts";
import type { Subject } from "./property.ts";

export async function sqliteSubject({ sqliteStore }: Pick<typeof sqlite, "sqliteStore">): Promise<Subject> {
  const harness = await makeHarness("sqlite");
  const { connection, arm, bury } = crashingSqlite(harness.target);
  return {
    harness,
    open: (now) => sqliteStore(connection, { now }),
    arm,
    bury,
    async close() {
      connection.close();
      await harness.close();
    },
  };
}

export async function postgresSubject({ postgresStore }: Pick<typeof postgres, "postgresStore">): Promise<Subject> {
  const harness = await makeHarness("postgres");
  const { connection, arm, bury, close } = await crashingPostgres(connect);
  return {
    harness,
    open: (now) => postgresStore(connection, { schema: harness.target, now }),
    arm,
    bury,
    async close() {
      await close();
      await harness.close();
    },
  };
}
