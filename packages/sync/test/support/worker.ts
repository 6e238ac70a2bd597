// One run in its own process, which the tests kill: `node worker.ts STORE TARGET URL KEY [HOST]`. It waits for a line on
// standard input before it touches the store, so that it can be started while the one before it still runs.
// Runs the plan's units without the lock, so that several workers really write at the same time.
import { once } from "node:events";
import { argv, stdin } from "node:process";
import { createUsageClient } from "@org/usage";
import { claudeCodeStream, costStream, createSync, type Store, usageStream } from "@org/usage-sync";

const [name, target = "", baseUrl = "", apiKey = "", host = ""] = argv.slice(2);

/** Opens a store. Only its own modules are loaded, because a process that is killed after moments is mostly its start. */
async function storeOpener(): Promise<() => Promise<Store>> {
  if (name === "sqlite") {
    const { sqliteStore } = await import("@org/usage-sync/sqlite");
    return async () => sqliteStore(target);
  }
  if (name === "parquet") {
    const { parquetStore } = await import("@org/usage-sync/parquet");
    return async () => parquetStore(target);
  }
  const { Client } = (await import("pg")).default;
  const { postgresStore } = await import("@org/usage-sync/postgres");
  return async () => {
    const client = new Client({ host, user: "postgres", database: "postgres" });
    await client.connect();
    return postgresStore(client, { schema: target });
  };
}

const openStore = await storeOpener();
await once(stdin, "data");
const store = await openStore();
const usage = createUsageClient({ apiKey, baseUrl });
// Small units: many commits, and as many moments to die in.
const streams = [costStream(), usageStream(), claudeCodeStream()].map((stream) => ({ ...stream, unitDays: 2 }));
const sync = createSync({ usage, store, streams, since: "2026-05-12", organization: "o" });
console.log("started");
for (const unit of await sync.plan()) await sync.runUnit(unit);
console.log("done");
process.exit(0);
