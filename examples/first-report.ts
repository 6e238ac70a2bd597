// What October cost, by workspace: `node examples/first-report.ts`
import { createUsageClient, dimensionOf, money, month, rollUp, sumMoney } from "@org/usage";

const usage = createUsageClient(); // the key is in ANTHROPIC_ADMIN_API_KEY
const names = await usage.directory.names();

const report = usage.cost({ ...month("2026-10"), group_by: ["workspace_id"] });
const { items, receipt } = await report.collect(); // the whole report, or an error
const rows = items.flatMap((day) => day.results);

for (const row of rollUp(rows, ["workspace_id"]).toSorted((a, b) => money(b).compare(money(a)))) {
  const workspace = names.of(dimensionOf(report, row, "workspace_id")); // in this report, null is the default workspace
  console.log(money(row).format({ locale: "en-US" }).padStart(11), workspace);
}
console.log(`$${sumMoney(rows).toDollars()} in total, settled through ${receipt.coverage.settledThrough}`);
