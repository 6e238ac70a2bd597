// Why a bill is not tokens times list price: `node examples/reconcile.ts [MONTH [PRICES]]`
import { readFileSync } from "node:fs";
import { createUsageClient, month } from "@org/usage";
import { chargesOf, claudePrices, readPrices, reconcile, usesOf } from "@org/usage-finops";

const [, , name = "2026-10", file] = process.argv;
const prices = file === undefined ? claudePrices : readPrices(JSON.parse(readFileSync(file, "utf8")));

const usage = createUsageClient(); // the key is in ANTHROPIC_ADMIN_API_KEY
const window = month(name);
const group_by = ["model", "workspace_id", "service_tier", "context_window", "inference_geo"] as const;

const cost = await usage.cost({ ...window, group_by: ["description", "workspace_id"] }).collectRows();
const tokens = await usage.messages({ ...window, group_by }).collectRows();
const fast = await usage.messages({ ...window, group_by, speeds: ["fast"] }).collectRows(); // speed would be a sixth dimension

const result = reconcile({
  month: name,
  charges: chargesOf(cost.rows),
  uses: usesOf(tokens.rows),
  fastUses: usesOf(fast.rows),
  cost: cost.receipt,
  usage: tokens.receipt,
  prices,
});

const causes = {
  ...result.expected,
  ...result.explained,
  unexplained: result.compared.unexplained,
  ...result.onlyInCost,
};
for (const [cause, amount] of Object.entries(causes)) console.log(amount.toDollars().padStart(18), cause);
console.log(result.billed.toDollars().padStart(18), "billed (USD)");
