// A table that receives late corrections: `node examples/sync.ts table.json [DAYS]`
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { type CostRow, createUsageClient, lastDays, rowKey } from "@org/usage";

const [file = "table.json", days = "35"] = argv.slice(2);
const usage = createUsageClient();
type StoredRow = CostRow & { readonly starting_at: string };
const stored: Record<string, StoredRow> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
const window = lastDays(Number(days)); // days that are over; the latest figures may still change
const report = usage.cost({ ...window, group_by: ["workspace_id", "description"] });

// Replaces the whole window, so that no row stays that the report no longer has.
const table = Object.fromEntries(Object.entries(stored).filter(([, row]) => row.starting_at < window.starting_at));
for await (const row of report.rows()) table[rowKey(row)] = row;
writeFileSync(file, JSON.stringify(table)); // reached only if the whole report was read
console.log(`${Object.keys(table).length} rows`);
