// Output tokens by day from a store that `usage sync` filled: `node examples/read-store.ts usage.db FROM TO`
import { argv } from "node:process";
import { usageStream } from "@org/usage-sync";
import { sqliteStore } from "@org/usage-sync/sqlite";

const [file = "usage.db", from = "2026-01-01", to = "2026-02-01"] = argv.slice(2);
const store = sqliteStore(file);
const { organization } = (await store.meta()) ?? {};
if (organization == null) throw new Error(`${file} holds nothing yet: run usage sync --to sqlite:${file}.`);
const known = new Set<string>();
for await (const { receipt, rows } of store.read({ organization, stream: usageStream(), from, to })) {
  const tokens = [...rows.values()].flat().reduce((sum, { values }) => sum + BigInt(values["output_tokens"] ?? 0), 0n);
  console.log(`${receipt.day} ${tokens}${receipt.settled ? "" : ", may still change"}`);
  known.add(receipt.day);
}
// A day that did not come is not known: it is never zero.
for (let ms = Date.parse(from); ms < Date.parse(to); ms += 86_400_000) {
  const day = new Date(ms).toISOString().slice(0, 10);
  if (!known.has(day)) console.log(`${day} is missing`);
}
await store.close();
