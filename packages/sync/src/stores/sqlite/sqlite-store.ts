import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SyncError } from "../../errors/sync-error.ts";
import { commitBatch, type Transaction } from "../commit-batch.ts";
import { lockDirectory } from "../directory-lock.ts";
import { serializer } from "../serialize.ts";
import { daysOfTransaction, readDays } from "../read-days.ts";
import type { Store } from "../store.ts";
import { openDatabase, type SqliteDatabase, waitForReaders } from "./database.ts";
import { hasTable, prepareSchema, readMeta } from "./meta.ts";
import { namingFile } from "./name-file.ts";
import { readOrganizations, readReceipts, sqliteTransaction } from "./transaction.ts";

export interface SqliteStoreOptions {
  /** `many` keeps several organizations in one file. Default `one`: another organization's key is refused. */
  readonly organizations?: "one" | "many" | undefined;
  /** How long to wait for another writer, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** The clock that decides which read is the newest, for tests. Default: this machine's. */
  readonly now?: (() => Date) | undefined;
}

/**
 * Keeps tables in a SQLite file, with `node:sqlite` (Node 22.13 or later) and nothing to install. Takes a path, or a
 * `DatabaseSync` that you opened and close. Decimals are TEXT and exact; SQLite's own `sum()` makes a double of them, so
 * sum with `decimal_sum`: `addDecimalSum(database)` adds it, and the `sqlite3` shell has it.
 *
 * Throws `SyncError` `missing_dependency` on Node 20.
 */
export function sqliteStore(location: string | SqliteDatabase, options: SqliteStoreOptions = {}): Store {
  const { organizations = "one", timeoutMs = 30_000, now = () => new Date() } = options;
  const path = typeof location === "string" && location !== ":memory:" ? resolve(location) : undefined;
  const place = typeof location === "string" ? location : "the SQLite database";
  const inTurn = serializer();
  const oneByOne = <Result>(task: () => Promise<Result>): Promise<Result> => inTurn(() => namingFile(place, task));
  let opened: SqliteDatabase | undefined = typeof location === "string" ? undefined : location;

  function database(): SqliteDatabase {
    checkFolder(path);
    opened ??= openDatabase(path ?? ":memory:");
    return opened;
  }

  /** Reading must not create a file. */
  function existing(): SqliteDatabase | undefined {
    return opened !== undefined || path === undefined || existsSync(path) ? database() : undefined;
  }

  function transact<Result>(task: (connection: SqliteDatabase) => Promise<Result>): Promise<Result> {
    return oneByOne(async () => {
      const connection = database();
      await begin(connection, place, timeoutMs);
      try {
        const result = await task(connection);
        connection.exec("COMMIT");
        return result;
      } catch (error) {
        rollback(connection);
        throw error;
      }
    });
  }

  /** The steps of a commit, and of reading days. */
  function stepsOn(connection: SqliteDatabase): Transaction {
    return sqliteTransaction({ database: connection, name: place, now: () => now().getTime() });
  }

  /** Reads some days as of one moment. */
  function readMoment<Result>(task: (connection: SqliteDatabase) => Promise<Result>): Promise<Result> {
    return oneByOne(async () => {
      const connection = database();
      connection.exec("BEGIN");
      try {
        return await task(connection);
      } finally {
        rollback(connection);
      }
    });
  }

  const store: Store = {
    place,
    organizations,
    now: async () => now(),
    // One by one, because this connection sees what its own open transaction wrote.
    meta: () =>
      oneByOne(async () => {
        const found = existing();
        return found === undefined ? null : readMeta(found, place);
      }),
    listOrganizations: () =>
      oneByOne(async () => {
        const found = existing();
        return found === undefined || !hasTable(found, "days") ? [] : readOrganizations(found);
      }),
    prepare: (preparation) => transact(async (connection) => prepareSchema(connection, preparation, organizations)),
    ledger: (organization, stream) =>
      oneByOne(async () => {
        const found = existing();
        if (found === undefined || !hasTable(found, "days")) return [];
        return readReceipts(found, place, organization, stream.name);
      }),
    read: (range) =>
      readDays(
        {
          store,
          list: (organization, stream) => store.ledger(organization, stream),
          days: (days) => readMoment((connection) => daysOfTransaction(stepsOn(connection), days)),
        },
        range,
      ),
    commit: (batch) => transact((connection) => commitBatch(stepsOn(connection), batch)),
    async lock(organization) {
      if (path === undefined) return { release: async () => {} };
      checkFolder(path);
      return lockDirectory(`${path}.${organization}.lock`);
    },
    async close() {
      if (opened !== undefined && typeof location === "string") opened.close();
      opened = undefined;
    },
  };
  return store;
}

function checkFolder(path: string | undefined): void {
  if (path === undefined || existsSync(dirname(path))) return;
  throw new SyncError("invalid_option", `The folder ${dirname(path)} does not exist. Create it, or use another path.`);
}

const pollMs = 20;

/**
 * IMMEDIATE takes the write lock before anything is read, so that what is compared is what is replaced. The wait is ours:
 * SQLite's own would block the process, and with it a writer that waits for its turn in the same process.
 */
async function begin(connection: SqliteDatabase, place: string, timeoutMs: number): Promise<void> {
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    try {
      connection.exec("PRAGMA busy_timeout = 0");
      connection.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!/locked|busy/i.test(String(error))) throw error;
      if (performance.now() > deadlineMs)
        throw new SyncError("store_busy", `Another writer kept ${place} locked for too long. Run again later.`, error);
    } finally {
      connection.exec(waitForReaders);
    }
    await sleep(pollMs);
  }
}

function rollback(connection: SqliteDatabase): void {
  try {
    connection.exec("ROLLBACK");
  } catch {
    // The transaction is over already if the connection broke; what the task threw is the error to see.
  }
}
