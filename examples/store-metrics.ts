// Gauges of a store that `usage sync` filled, for Prometheus: `node examples/store-metrics.ts usage.db` (Node 22.13 or later)
import { argv } from "node:process";
import { prometheusText, readMetrics } from "@org/usage-metrics";
import { costStream, usageStream } from "@org/usage-sync";
import { sqliteStore } from "@org/usage-sync/sqlite";

const [file = "usage.db"] = argv.slice(2);
const store = sqliteStore(file);
const { organization } = (await store.meta()) ?? {};
if (organization == null) throw new Error(`${file} holds nothing yet: run usage sync --to sqlite:${file}.`);
console.log(prometheusText(await readMetrics(store, { organization, streams: [costStream(), usageStream()] })));
await store.close();
