// Creates queues, tables and the schedule, once and after each upgrade: `node examples/tenants/setup.ts`
// The database is the one of PGHOST, PGDATABASE, PGUSER and PGPASSWORD.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { postgresStore } from "@org/usage-sync/postgres";
import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { fanOutQueue, syncQueue, syncQueueOptions } from "./queues.ts";
import { streams } from "./streams.ts";

const client = new Client();
await client.connect();
await postgresStore(client, { organizations: "many" }).prepare({ organization: "many", streams, rebuild: [] });
await client.query(await readFile(join(import.meta.dirname, "schema.sql"), "utf8"));
await client.end();

const boss = new PgBoss({});
boss.on("error", console.error);
await boss.start();
await boss.createQueue(fanOutQueue, { policy: "exclusive" });
await boss.createQueue(syncQueue, syncQueueOptions);
await boss.schedule(fanOutQueue, "7 * * * *");
await boss.stop();
