// One of any number of workers: plans and runs one organization per job: `node examples/tenants/worker.ts`
import { Pool } from "pg";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import { fanOut } from "./fan-out.ts";
import { fanOutQueue, syncQueue, type Tenant } from "./queues.ts";
import { recordRun } from "./runs.ts";
import { syncTenant } from "./sync-tenant.ts";

// #region worker
const [boss, pool, stop] = [new PgBoss({}), new Pool(), new AbortController()];
boss.on("error", console.error);
// A connection that breaks is reported by the statement that it breaks, and replaced.
pool.on("error", console.error).on("connect", (client) => client.on("error", console.error));

async function run({ id, data: { organization }, signal }: Job<Tenant>): Promise<JobResult> {
  const task = () => syncTenant(pool, organization, { signal, stop: stop.signal });
  return { id, ...(await recordRun(pool, organization, task)) };
}

async function shutDown(): Promise<void> {
  console.log("stopping");
  stop.abort(); // Units that are being read are finished, and their jobs go back to the queue.
  await boss.stop();
  await pool.end();
}

await boss.start();
const options = { perJobResults: true, localConcurrency: 4, pollingIntervalSeconds: 0.5 } as const;
await boss.work(syncQueue, options, (jobs: Job<Tenant>[]) => Promise.all(jobs.map(run)));
await boss.work(fanOutQueue, () => fanOut(boss, pool));
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void shutDown());
console.log("ready");
// #endregion
