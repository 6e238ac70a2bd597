// What the month has cost so far, by workspace: `node examples/month-to-date.ts [FROM [UNTIL]]`
import { argv } from "node:process";
import { createUsageClient, dimensionOf, money, rollUp, sumMoney } from "@org/usage";

const [from = `${new Date().toISOString().slice(0, 7)}-01`, until] = argv.slice(2);
const usage = createUsageClient();
const names = await usage.directory.names();
const report = usage.cost({
  starting_at: from,
  ending_at: until, // if undefined: the end of the last day that is over
  include_running: until === undefined, // and today, as far as the server has it
  group_by: ["workspace_id"],
});
const { items, receipt } = await report.collect();
const rows = items.flatMap((day) => day.results);

for (const row of rollUp(rows, ["workspace_id"])) {
  console.log(money(row).toDollars(), names.of(dimensionOf(report, row, "workspace_id")));
}
console.log(sumMoney(rows).toDollars(), "in total");
console.log("served through", receipt.coverage.through, "and settled through", receipt.coverage.settledThrough);
for (const gap of receipt.coverage.missing) console.log("not served yet", gap.starting_at, "to", gap.ending_at);
for (const warning of names.warnings) console.error(warning);
