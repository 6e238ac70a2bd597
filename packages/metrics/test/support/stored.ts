import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createUsageClient } from "@org/usage";
import { createMock, type Mock } from "@org/usage-mock";
import { costStream, createSync, type Store, type Stream, usageStream } from "@org/usage-sync";
import { sqliteStore } from "@org/usage-sync/sqlite";

export const streams: readonly Stream[] = [costStream(), usageStream()];

/** A store that `usage sync` filled from a mock organization, at noon of May 20. */
export interface Stored extends AsyncDisposable {
  readonly mock: Mock;
  readonly store: Store;
  readonly organization: string;
  readonly file: string;
  /** Brings the store up to date with the mock's time. */
  sync(): Promise<void>;
  /** Changes the stored data without our code. */
  sql(text: string): void;
}

export async function openStored(since: string): Promise<Stored> {
  const mock = createMock({ seed: 7, now: "2026-05-20T12:00:00Z" });
  const folder = await mkdtemp(join(tmpdir(), "metrics-"));
  const file = join(folder, "usage.db");
  const store = sqliteStore(file, { now: () => new Date(mock.clock.now()) });
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  const sync = async (): Promise<void> => {
    await createSync({ usage, store, streams, since }).run();
  };
  await sync();
  return {
    mock,
    store,
    file,
    organization: mock.organization.id,
    sync,
    sql(text) {
      const database = new DatabaseSync(file);
      database.exec(text);
      database.close();
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
