// Tokens by the days of a time zone: `node examples/local-days.ts FROM UNTIL [ZONE]`
import { argv } from "node:process";
import { between, createUsageClient, toLocalDays, totalTokens } from "@org/usage";

const [from = "", until = "", zone = "America/Los_Angeles"] = argv.slice(2);
const usage = createUsageClient();
const { items } = await usage.messages({ ...between(from, until), bucket_width: "1h" }).collect();

const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
for (const day of toLocalDays(items, zone)) {
  const hours = (Date.parse(day.ending_at) - Date.parse(day.starting_at)) / 3_600_000; // 23 or 25 as the clock changes
  const tokens = day.results.reduce((sum, row) => sum + totalTokens(row), 0);
  console.log(dayOf.format(new Date(day.starting_at)), `${hours}h`, tokens);
}
