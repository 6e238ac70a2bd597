import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createUsageClient } from "@org/usage";
import { createMock } from "@org/usage-mock";
import { type Batch, costStream, createSync, type Store, usageStream } from "@org/usage-sync";
import { parquetStore } from "@org/usage-sync/parquet";
import { postgresStore } from "@org/usage-sync/postgres";
import { sqliteStore } from "@org/usage-sync/sqlite";
import { Client } from "pg";
import { startPostgres } from "../../../packages/sync/test/support/postgres-server.ts";
import { figure, times, type Workload } from "../figures.ts";

/** A first run of two streams over 13 months, and the run of the next day. */
interface Run {
  readonly rows: number;
  readonly commitMs: number;
  readonly firstRequests: number;
  readonly dailyRequests: number;
}

const since = "2025-10-02";
/** One page of 31 days each: the API allows no fewer. */
const minimum = { first: 26, daily: 2 };

/** Filling the stores: rows per second of the commits, and requests next to the minimum. */
export const sync: Workload = async ({ quick }) => {
  const postgres = await startPostgres();
  const client = new Client({ host: postgres.host, user: postgres.user, database: "postgres" });
  await client.connect();
  const folder = mkdtempSync(join(tmpdir(), "bench-sync-"));
  const stores: Readonly<Record<string, (round: number) => Store>> = {
    sqlite: (round) => sqliteStore(join(folder, `${round}.db`), { now }),
    postgres: (round) => postgresStore(client, { schema: `round_${round}`, now }),
    parquet: (round) => parquetStore(join(folder, `parquet-${round}`), { now }),
  };
  const figures = [];
  let worst = { first: 0, daily: 0 };
  for (const [name, open] of Object.entries(stores)) {
    const runs: Run[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) runs.push(await fill(open(round)));
    const values = (of: (run: Run) => number): number[] => runs.map(of);
    figures.push(
      figure(
        name,
        "rows per second",
        "rows",
        values(({ rows, commitMs }) => (rows / commitMs) * 1000),
      ),
      figure(
        name,
        "requests of 13 months",
        "",
        values(({ firstRequests }) => firstRequests),
      ),
      figure(
        name,
        "requests of a day",
        "",
        values(({ dailyRequests }) => dailyRequests),
      ),
    );
    worst = {
      first: Math.max(worst.first, ...runs.map(({ firstRequests }) => firstRequests)),
      daily: Math.max(worst.daily, ...runs.map(({ dailyRequests }) => dailyRequests)),
    };
  }
  await client.end();
  await postgres.stop();
  rmSync(folder, { recursive: true });
  return {
    id: "sync",
    title: "Keeping a store in step",
    method:
      "13 months of cost and usage of the demo organization into each store, unit by unit, and the run of the next day.",
    figures,
    comparisons: [
      times("sync.first", "requests of 13 months against the minimum", worst.first / minimum.first, { limit: 1 }),
      times("sync.daily", "requests of a day against the minimum", worst.daily / minimum.daily, { limit: 1 }),
    ],
  };
};

let nowMs = 0;

function now(): Date {
  return new Date(nowMs);
}

async function fill(store: Store): Promise<Run> {
  const mock = createMock({ seed: 7, now: "2026-11-02T09:30:00Z" });
  nowMs = mock.clock.now();
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock });
  let [commitMs, rows] = [0, 0];
  const timed: Store = {
    ...store,
    async commit(batch: Batch) {
      const startedMs = performance.now();
      const result = await store.commit(batch);
      commitMs += performance.now() - startedMs;
      rows += result.rows;
      return result;
    },
  };
  const streams = [costStream(), usageStream()];
  const run = createSync({ usage, store: timed, streams, since, organization: "bench" });
  const first = await run.run();
  const filled = { rows, commitMs };
  mock.advance("1d");
  nowMs = mock.clock.now();
  const daily = await run.run();
  await store.close();
  return { ...filled, firstRequests: first.requests, dailyRequests: daily.requests };
}
