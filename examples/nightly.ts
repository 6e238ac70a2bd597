// Yesterday's cost by workspace and model, the week's corrections, an alert: `node examples/nightly.ts BUDGET FILE`
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { createUsageClient, dimensionOf, dollars, lastDays, money, rollUp, sumMoney, UsageError } from "@org/usage";

const [budget = "1000", file = "nightly.json"] = argv.slice(2);
const usage = createUsageClient({ onEvent: (event) => console.error(event.type, "url" in event ? event.url : "") });
try {
  const report = usage.cost({ ...lastDays(7), group_by: ["workspace_id", "description"] });
  const { rows, receipt } = await report.collectRows();
  const names = await usage.directory.names({ only: ["workspaces"] });
  const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  for (const day of rollUp(rows, ["starting_at"])) {
    const [before, now] = [known[day.starting_at] ?? day.amount, day.amount];
    if (now !== before) console.log(`${day.starting_at} corrected from ${before} to ${now} cents`);
    known[day.starting_at] = now;
  }
  const yesterday = rows.filter((row) => row.starting_at === lastDays(1).starting_at);
  for (const row of rollUp(yesterday, ["workspace_id", "model"]))
    console.log(money(row).toDollars(), names.of(dimensionOf(report, row, "workspace_id")), row.model ?? "(no model)");
  const spent = sumMoney(yesterday);
  if (spent.compare(dollars(budget)) > 0) console.log(`ALERT: ${spent.minus(dollars(budget)).format()} over budget`);
  for (const { starting_at } of receipt.coverage.missing) console.error("not served yet:", starting_at);
  for (const { starting_at } of receipt.coverage.settling) console.error("may still be corrected:", starting_at);
  for (const warning of names.warnings) console.error(warning);
  writeFileSync(file, JSON.stringify(known));
} catch (error) {
  console.error(UsageError.isInstance(error) ? `${error.code}: ${error.message}` : error);
  process.exitCode = 1;
}
