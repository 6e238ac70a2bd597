// Cost by day and model over any range, across both families of reports: `node examples/series.ts FROM UNTIL`
import { argv } from "node:process";
import { between, createUsageClient, money } from "@org/usage";

const [from = "", until = ""] = argv.slice(2);
const usage = createUsageClient();
const series = usage.series.cost(between(from, until), { group_by: ["model"] });
const { items, receipt } = await series.collect();

for (const row of items) console.log(row.starting_at, row.source, row.model, money(row).toDollars());
console.log(`from ${receipt.seam} on, from analytics`);
for (const note of receipt.notes) console.log(note); // differences that remain between the two
