// One run in its own process, which the tests kill: `node worker.ts STORE TARGET URL KEY [HOST]`
// Runs the plan's units without the lock, so that several workers really write at the same time.
import { argv } from "node:process";
import { createUsageClient } from "@org/usage";
import { claudeCodeStream, costStream, createSync, type Store, usageStream } from "@org/usage-sync";
import { parquetStore } from "@org/usage-sync/parquet";
import { postgresStore } from "@org/usage-sync/postgres";
import { sqliteStore } from "@org/usage-sync/sqlite";
import { Client } from "pg";

const [name, target = "", baseUrl = "", apiKey = "", host = ""] = argv.slice(2);

async function openStore(): Promise<Store> {
  if (name === "sqlite") return sqliteStore(target);
  if (name === "parquet") return parquetStore(target);
  const client = new Client({ host, user: "postgres", database: "postgres" });
  await client.connect();
  return postgresStore(client, { schema: target });
}

const store = await openStore();
const usage = createUsageClient({ apiKey, baseUrl });
// Small units: many commits, and as many moments to die in.
const streams = [costStream(), usageStream(), claudeCodeStream()].map((stream) => ({ ...stream, unitDays: 2 }));
const sync = createSync({ usage, store, streams, since: "2026-05-12", organization: "o" });
console.log("started");
for (const unit of await sync.plan()) await sync.runUnit(unit);
console.log("done");
process.exit(0);
