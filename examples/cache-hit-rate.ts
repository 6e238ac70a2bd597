// The share of input that is read from the cache, by model: `node examples/cache-hit-rate.ts FROM UNTIL`
import { argv } from "node:process";
import { between, cacheHitRate, createUsageClient, rollUp, totalInputTokens } from "@org/usage";

const [from = "", until = ""] = argv.slice(2);
const usage = createUsageClient();
const report = usage.messages({ ...between(from, until), group_by: ["model"] });
const rows = (await report.collect()).items.flatMap((day) => day.results);

console.log("model,input_tokens,read,written_5m,written_1h,hit_rate");
for (const row of rollUp(rows, ["model"])) {
  // 1-hour writes cost more than 5-minute writes, so the two are never added.
  const { ephemeral_5m_input_tokens: written5m, ephemeral_1h_input_tokens: written1h } = row.cache_creation;
  const rate = cacheHitRate(row); // null if the model had no input
  console.log([row.model, totalInputTokens(row), row.cache_read_input_tokens, written5m, written1h, rate].join());
}
