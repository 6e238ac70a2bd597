// What the month has cost so far, by workspace: `node examples/month-to-date.ts [FROM [UNTIL]]`
import { argv } from "node:process";
// #region report
import { createUsageClient, dimensionOf, money, rollUp, sumMoney } from "@org/usage";

const usage = createUsageClient();
const names = await usage.directory.names();
// #endregion
const [from = `${new Date().toISOString().slice(0, 7)}-01`, until] = argv.slice(2);
const window = { starting_at: from, ending_at: until, include_running: until === undefined };
// #region rows

const report = usage.cost({ ...window, group_by: ["workspace_id"] });
const { items, receipt } = await report.collect(); // everything, or it throws
const rows = items.flatMap((day) => day.results);

for (const row of rollUp(rows, ["workspace_id"]).toSorted((a, b) => money(b).compare(money(a)))) {
  const workspace = names.of(dimensionOf(report, row, "workspace_id")); // null is "Default workspace" here
  console.log(money(row).format({ locale: "en-US" }).padStart(14), workspace);
}
console.log(`$${sumMoney(rows).toDollars()} in total, complete through ${receipt.coverage.through}`);
// #endregion
for (const gap of receipt.coverage.missing) console.log(`No answer yet for ${gap.starting_at} to ${gap.ending_at}`);
for (const warning of names.warnings) console.error(warning);
