import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SyncError } from "../../errors/sync-error.ts";
import { commitBatch } from "../commit-batch.ts";
import { lockDirectory } from "../directory-lock.ts";
import { readDays } from "../read-days.ts";
import { serializer } from "../serialize.ts";
import type { Store, StoreLock } from "../store.ts";
import { readFiles } from "./days.ts";
import { listDays, readLedger } from "./ledger.ts";
import { prepareFolder, readMeta } from "./meta.ts";
import { parquetTransaction } from "./transaction.ts";

export interface ParquetStoreOptions {
  /** How long to wait for another writer, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** The clock that decides which read is the newest, for tests. Default: this machine's. */
  readonly now?: (() => Date) | undefined;
}

const pollMs = 25;

/**
 * Keeps Parquet files in a folder of a local file system: one per table and UTC day, with the day's receipt in its
 * metadata, so that rows and state are one rename. Decimals are DECIMAL(38,18). Read a table with
 * `read_parquet('DIR/cost/*.parquet')`. One folder holds one organization.
 *
 * Needs the optional peers `hyparquet` and `hyparquet-writer`, or throws `SyncError` `missing_dependency`.
 */
export function parquetStore(folder: string, options: ParquetStoreOptions = {}): Store {
  const { timeoutMs = 30_000, now = () => new Date() } = options;
  const root = resolve(folder);
  const oneByOne = serializer();

  function transact<Result>(task: () => Promise<Result>): Promise<Result> {
    return oneByOne(async () => {
      await mkdir(root, { recursive: true });
      const lock = await waitForLock(join(root, ".commit.lock"), timeoutMs, folder);
      try {
        return await task();
      } finally {
        await lock.release();
      }
    });
  }

  const store: Store = {
    place: folder,
    organizations: "one",
    now: async () => now(),
    meta: () => readMeta(root),
    listOrganizations: async () => {
      const organization = (await readMeta(root))?.organization ?? undefined;
      return organization === undefined ? [] : [organization];
    },
    prepare: (preparation) => transact(() => prepareFolder(root, preparation)),
    ledger: (_organization, stream) => readLedger(root, stream),
    read: (range) =>
      readDays(
        {
          store,
          // How many rows a file has is known when it is open: each day is read by itself.
          list: async (_organization, stream) =>
            (await listDays(root, stream)).map((day) => ({ day, rows: Number.POSITIVE_INFINITY })),
          days: ({ stream, days }) => readFiles(root, stream, days),
        },
        range,
      ),
    commit: (batch) =>
      transact(() =>
        commitBatch(
          parquetTransaction(root, () => now().getTime()),
          batch,
        ),
      ),
    async lock() {
      await mkdir(root, { recursive: true });
      return lockDirectory(join(root, ".run.lock"));
    },
    close: async () => {},
  };
  return store;
}

async function waitForLock(path: string, timeoutMs: number, folder: string): Promise<StoreLock> {
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    const lock = await lockDirectory(path);
    if (lock !== null) return lock;
    if (performance.now() > deadlineMs)
      throw new SyncError("store_busy", `Another writer kept ${folder} locked for too long. Run again later.`);
    await sleep(pollMs);
  }
}
