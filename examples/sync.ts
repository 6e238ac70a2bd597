// A table that late corrections find their way into: `node examples/sync.ts table.json [DAYS]`
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { type CostRow, createUsageClient, lastDays, rowKey } from "@org/usage";

const [file = "table.json", days = "35"] = argv.slice(2);
const usage = createUsageClient();
type StoredRow = CostRow & { readonly starting_at: string };
const stored: Record<string, StoredRow> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
// #region sync
const window = lastDays(Number(days)); // days that are over; figures of the last ones may still change
const report = usage.cost({ ...window, group_by: ["workspace_id", "description"] });

// The window is replaced as a whole, so that a row that is no longer there does not stay behind.
const table = Object.fromEntries(Object.entries(stored).filter(([, row]) => row.starting_at < window.starting_at));
for await (const row of report.rows()) table[rowKey(row)] = row;
writeFileSync(file, JSON.stringify(table)); // not reached unless all of the report was read
// #endregion
console.log(`${Object.keys(table).length} rows`);
