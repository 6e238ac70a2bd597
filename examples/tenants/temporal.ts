// An activity for Temporal. It compiles, and has not been run: no server of Temporal is part of the tests.
import type { Pool } from "pg";
import { recordRun } from "./runs.ts";
import { syncTenant } from "./sync-tenant.ts";
import { WrongKey } from "./wrong-key.ts";

/** Two functions of `@temporalio/activity`. */
interface Temporal {
  readonly heartbeat: () => void;
  readonly cancellationSignal: () => AbortSignal;
}

/** What a worker can run. */
interface Activities {
  /** Brings one organization up to date, and returns the number of rows. */
  syncOrganization(organization: string): Promise<number>;
}

// #region activity
export function createActivities(pool: Pool, { heartbeat, cancellationSignal }: Temporal): Activities {
  return {
    async syncOrganization(organization) {
      const signal = cancellationSignal();
      // Without heartbeats the worker is dead, and another one starts the activity again.
      const timer = setInterval(heartbeat, 10_000);
      try {
        const task = () => syncTenant(pool, organization, { signal, stop: signal });
        const { status, output } = await recordRun(pool, organization, task);
        if (status === "completed") return output.rows;
        // The retry policy knows an error by the name of its class.
        throw status === "deadletter" ? new WrongKey(output.reason ?? "") : new Error(output.reason ?? "");
      } finally {
        clearInterval(timer);
      }
    },
  };
}
// #endregion
