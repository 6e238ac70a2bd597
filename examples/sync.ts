// A table that is right tomorrow too: `node examples/sync.ts usage.db [SINCE]` (Node 22.13 or later)
import { argv } from "node:process";
import { createUsageClient } from "@org/usage";
import { costStream, createSync, usageStream } from "@org/usage-sync";
import { sqliteStore } from "@org/usage-sync/sqlite";

const [file = "usage.db", since = "2026-01-01"] = argv.slice(2);
const streams = [costStream(), usageStream()];
const sync = createSync({ usage: createUsageClient(), store: sqliteStore(file), streams, since });
const summary = await sync.run(); // reads what is new, what may still change, and what is missing
for (const { stream, days, rows, missing, failed } of summary.streams) {
  console.log(`${stream}: ${days} days read, ${rows} rows written, ${missing.length} days not served yet`);
  for (const { unit, error } of failed) console.error(`${unit.from} to ${unit.to} failed: ${String(error)}`);
}
process.exitCode = summary.streams.some(({ failed }) => failed.length > 0) ? 1 : 0;
