import type { Pool } from "pg";
import type { PgBoss } from "pg-boss";
import { syncQueue, type Tenant } from "./queues.ts";

/** Queues a job for every organization whose key works. Those that are queued or at work already get no second one. */
export async function fanOut(boss: PgBoss, pool: Pool): Promise<number> {
  const { rows } = await pool.query<Tenant>("select organization from tenants where refused_at is null order by 1");
  const jobs = rows.map(({ organization }) => ({ data: { organization }, singletonKey: organization }));
  const queued = await boss.insert(syncQueue, jobs, { returnId: true });
  return queued?.length ?? 0;
}
