import { pid } from "node:process";
import type { Pool } from "pg";
import type { Outcome } from "./outcome.ts";

/** Runs a task and records it. A run without an end was killed. A wrong key marks its organization, which is left out from then on. */
export async function recordRun(pool: Pool, organization: string, task: () => Promise<Outcome>): Promise<Outcome> {
  const { rows } = await pool.query<{ run: string }>(
    "insert into tenant_runs (organization, worker) values ($1, $2) returning run",
    [organization, pid],
  );
  const outcome = await task();
  const { reason } = outcome.output;
  if (outcome.status === "deadletter")
    await pool.query("update tenants set refused_at = now(), refused_because = $2 where organization = $1", [
      organization,
      reason,
    ]);
  await pool.query("update tenant_runs set ended_at = clock_timestamp(), status = $2, reason = $3 where run = $1", [
    rows[0]?.run,
    outcome.status,
    reason,
  ]);
  return outcome;
}
