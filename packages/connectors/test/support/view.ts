import { readFileSync } from "node:fs";

const guide = readFileSync(new URL("../../../../docs/connectors.md", import.meta.url), "utf8");

/** The SQL blocks of the guide, in order. */
export const sqlBlocks: readonly string[] = [...guide.matchAll(/```sql\n([^]*?)```/g)].map(([, sql = ""]) => sql);

/** The guide's view of current rows, for another table. */
export function currentView(table: string): string {
  return (sqlBlocks[0] ?? "")
    .replaceAll("cost_current", `${table}_current`)
    .replace("from cost c", `from ${table} c`)
    .replace("'cost'", `'${table}'`);
}
