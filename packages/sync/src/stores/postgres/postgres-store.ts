import { SyncError } from "../../errors/sync-error.ts";
import { commitBatch } from "../commit-batch.ts";
import { serializer } from "../serialize.ts";
import { daysOfTransaction, readDays } from "../read-days.ts";
import type { Store } from "../store.ts";
import { checkClient, type PostgresClient, rowsOf } from "./client.ts";
import { hasTable, prepareSchema, readMeta } from "./meta.ts";
import { readOrganizations, readReceipts } from "./receipts.ts";
import { postgresTransaction } from "./transaction.ts";
import { instantText } from "./values.ts";

export interface PostgresStoreOptions {
  /** Where the tables are. Default `claude`. */
  readonly schema?: string | undefined;
  /** `many` keeps several organizations in one schema. Default `one`: another organization's key is refused. */
  readonly organizations?: "one" | "many" | undefined;
  /** The clock that decides which read is the newest, for tests. Default: the database's. */
  readonly now?: (() => Date) | undefined;
}

/**
 * Keeps tables in Postgres (11 or later), over one connection that you open and close: a client of `pg`, PGlite, or
 * anything with `query(text, values)`. Decimals are `numeric`, and the newest read is decided by the database's clock.
 *
 * @example
 * const client = new pg.Client();
 * await client.connect();
 * const store = postgresStore(client, { schema: "claude" });
 */
export function postgresStore(client: PostgresClient, options: PostgresStoreOptions = {}): Store {
  const { schema = "claude", organizations = "one" } = options;
  checkClient(client);
  checkSchema(schema);
  const oneByOne = serializer();
  const transaction = postgresTransaction(client, schema, async () => (await now()).getTime());

  async function now(): Promise<Date> {
    if (options.now !== undefined) return options.now();
    const [row] = await rowsOf(client, `select ${instantText("clock_timestamp()")} as now`);
    return new Date(String(row?.["now"]));
  }

  /** The lock is held to the end of the transaction, so that what is compared is what is replaced. */
  function transact<Result>(lockName: string, task: () => Promise<Result>): Promise<Result> {
    return oneByOne(async () => {
      await rowsOf(client, "begin");
      try {
        await rowsOf(client, "select pg_advisory_xact_lock(hashtextextended($1, 0))", [lockName]);
        const result = await task();
        await rowsOf(client, "commit");
        return result;
      } catch (error) {
        // The connection may be gone, which rolls back as well; what the task threw is the error to see.
        await rowsOf(client, "rollback").catch(() => {});
        throw error;
      }
    });
  }

  /** Reads some days as of one moment. */
  function readMoment<Result>(task: () => Promise<Result>): Promise<Result> {
    return oneByOne(async () => {
      await rowsOf(client, "begin isolation level repeatable read read only");
      try {
        return await task();
      } finally {
        await rowsOf(client, "rollback").catch(() => {});
      }
    });
  }

  const store: Store = {
    place: `schema ${schema}`,
    organizations,
    now: () => oneByOne(now),
    meta: () => oneByOne(() => readMeta(client, schema)),
    listOrganizations: () =>
      oneByOne(async () => ((await hasTable(client, schema, "days")) ? readOrganizations(client, schema) : [])),
    prepare: (preparation) =>
      transact(`usage-sync schema ${schema}`, () => prepareSchema(client, schema, preparation, organizations)),
    ledger: (organization, stream) =>
      oneByOne(async () =>
        (await hasTable(client, schema, "days")) ? readReceipts(client, schema, organization, stream.name) : [],
      ),
    read: (range) =>
      readDays(
        {
          store,
          list: (organization, stream) => store.ledger(organization, stream),
          days: (days) => readMoment(() => daysOfTransaction(transaction, days)),
        },
        range,
      ),
    commit: (batch) =>
      transact(`usage-sync commit ${schema} ${batch.organization}`, () => commitBatch(transaction, batch)),
    async lock(organization) {
      const name = `usage-sync run ${schema} ${organization}`;
      const ask = (verb: string): Promise<boolean> =>
        oneByOne(async () => {
          const [row] = await rowsOf(client, `select ${verb}(hashtextextended($1, 0))::text as done`, [name]);
          return row?.["done"] === "true";
        });
      if (!(await ask("pg_try_advisory_lock"))) return null;
      return { release: async () => void (await ask("pg_advisory_unlock")) };
    },
    // The connection is the caller's.
    close: async () => {},
  };
  return store;
}

function checkSchema(schema: string): void {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) return;
  throw new SyncError(
    "invalid_option",
    `schema is invalid: got ${JSON.stringify(schema)}; expected lower-case letters, digits and underscores.`,
  );
}
