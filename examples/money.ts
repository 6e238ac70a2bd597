// A month against a budget, exact to the last digit: `node examples/money.ts 2026-05 5000.00`
import { argv } from "node:process";
import { createUsageClient, money, month, sumMoney } from "@org/usage";

const [which = "2026-05", budgetDollars = "5000"] = argv.slice(2);
const usage = createUsageClient();
const { items } = await usage.cost({ ...month(which), group_by: ["description"] }).collect();
const rows = items.flatMap((day) => day.results);

const spent = sumMoney(rows); // amounts are fractional cents: nothing is rounded
const budget = money({ amount: budgetDollars, currency: "USD" }).times(100n);
const searching = sumMoney(rows.filter((row) => row.cost_type === "web_search"));

console.log("spent", spent.toDollars());
console.log("a quarter of it", spent.times("0.25").toDollars());
console.log("web search", searching.toDollars());
console.log(spent.compare(budget) > 0 ? "over" : "within", budget.format({ locale: "en-US" }));
