import { createUsageClient } from "@org/usage";
import { createSync } from "@org/usage-sync";
import { postgresStore } from "@org/usage-sync/postgres";
import type { Pool } from "pg";
import { keyOf } from "./keys.ts";
import { type Outcome, outcomeOf, outcomeOfError } from "./outcome.ts";
import { streams } from "./streams.ts";
import { checkKey } from "./wrong-key.ts";

/** `signal` ends a run immediately, also within a unit; `stop` ends it after the current unit. */
interface Signals {
  readonly signal: AbortSignal;
  readonly stop: AbortSignal;
}

/** Plans and runs one organization. A key or a database that fails decides about this organization's job only. */
export async function syncTenant(pool: Pool, organization: string, { signal, stop }: Signals): Promise<Outcome> {
  // The store needs its own connection: its transactions and its lock belong to the session.
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ since: string }>("select since::text from tenants where organization = $1", [
      organization,
    ]);
    const [tenant] = rows;
    if (tenant === undefined) throw new Error("the organization is not among the tenants");
    const usage = createUsageClient({ apiKey: await keyOf(organization) });
    await checkKey(usage, organization, signal);
    const store = postgresStore(client, { organizations: "many" });
    const sync = createSync({ usage, store, streams, since: tenant.since, organization });
    return outcomeOf(await sync.run({ signal, stop }));
  } catch (error) {
    return outcomeOfError(error);
  } finally {
    client.release();
  }
}
