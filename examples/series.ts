// Cost by day and model over any range, across both generations of reports: `node examples/series.ts FROM UNTIL`
import { argv } from "node:process";
import { between, createUsageClient, money } from "@org/usage";

const [from = "", until = ""] = argv.slice(2);
const usage = createUsageClient();
// #region series
const series = usage.series.cost(between(from, until), { group_by: ["model"] });
const { items, receipt } = await series.collect();

for (const row of items) console.log(row.starting_at, row.source, row.model, money(row).toDollars());
console.log(`analytics answers from ${receipt.seam} on`);
for (const note of receipt.notes) console.log(note); // what could not be made the same on both sides
// #endregion
