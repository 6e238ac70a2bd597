import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as metrics from "@org/usage-metrics";
import * as mock from "@org/usage-mock";
import * as sync from "@org/usage-sync";
import * as postgres from "@org/usage-sync/postgres";
import * as sqlite from "@org/usage-sync/sqlite";
import * as usage from "@org/usage";
import { root } from "./pages.ts";

/** The code of an `@example`, and its source file. */
export interface Shown {
  readonly file: string;
  readonly code: string;
}

/** Every example in a doc comment of the packages, as editors and the site show it. */
export function shownExamples(): Shown[] {
  const files = globSync("packages/*/src/**/*.ts", { cwd: root, exclude: ["**/*.test.ts", "**/*.test-d.ts"] });
  return files.toSorted().flatMap((file) => {
    const comments = readFileSync(join(root, file), "utf8").matchAll(/@example\n((?: *\*(?!\/).*\n)+)/g);
    return [...comments].map(([, lines = ""]) => ({ file, code: lines.replaceAll(/^ *\* ?/gm, "").trimEnd() }));
  });
}

const client = "const usage = createUsageClient();";
const rowsOf = (call: string): string =>
  `${client} const report = usage.${call}; const { items } = await report.collect(); const bucket = first(items); const rows = items.flatMap(({ results }) => results); const row = first(rows);`;
const cost = rowsOf(`cost({ ...month("2026-05"), group_by: ["workspace_id"] })`);
const messages = rowsOf(`messages({ ...month("2026-05"), group_by: ["model"] })`);
const analytics = `${client} const { items: rows, receipt } = await usage.analytics.cost({ ...lastDays(7), time_bucket_width: "1d", group_by: ["actor"] }).collect(); const row = first(rows);`;

/** Declarations that an example assumes, by the file's name without `.ts`. */
const preambles: Readonly<Record<string, string>> = {
  actor: `${client} const record = first((await usage.claudeCode({ date: "2026-05-05" }).collect()).items);`,
  "create-sync": client,
  dimension: cost,
  dollars: `${cost} const spent = sumMoney(rows);`,
  "fill-gaps": analytics,
  "join-metrics": `const store = sqliteStore(":memory:", { organizations: "many" });`,
  "local-days": client,
  "match-actor": analytics,
  // The tests of the package use a real server.
  "postgres-store":
    "const pg = { Client: class { async connect() {} async query(): Promise<{ rows: never[] }> { return { rows: [] }; } } };",
  queries: client,
  "read-money": analytics,
  "read-metrics": `const store = sqliteStore(":memory:"); const organization = "o";`,
  report: client,
  "roll-up": messages,
  "row-key": analytics,
  "series-client": client,
  spend: `${client} const limit = first((await usage.directory.spendLimits().collect()).items); const rows: Parameters<typeof spendOf>[0][] = [];`,
  "sum-money": cost,
  tokens: messages,
  types: client,
  "usage-client": cost,
  "usage-error": client,
};

/** One program with every example in its own scope. The values that an example shows are in its comments. */
export function programOf(shown: readonly Shown[]): string {
  const scopes = shown.map(({ file, code }) => {
    const name = /([\w-]+)\.ts$/.exec(file)?.[1] ?? "";
    return `// ${file}\nawait (async () => {\n${preambles[name] ?? ""}\n${code}\n})();\nconsole.log(${JSON.stringify(file)});\n`;
  });
  const text = scopes.join("\n");
  const imported = (names: object): string =>
    Object.keys(names)
      .filter((name) => new RegExp(String.raw`\b${name}\b`).test(text))
      .join(", ");
  return `import { ${imported(usage)} } from "@org/usage";
import { ${imported(metrics)} } from "@org/usage-metrics";
import { ${imported(mock)} } from "@org/usage-mock";
import { ${imported(sync)} } from "@org/usage-sync";
import { ${imported(postgres)} } from "@org/usage-sync/postgres";
import { ${imported(sqlite)} } from "@org/usage-sync/sqlite";

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error("nothing there");
  return item;
}

${text}`;
}
