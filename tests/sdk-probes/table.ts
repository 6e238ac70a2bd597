import { outcomesOf } from "./outcome.ts";
import { sdkReader } from "./sdk-reader.ts";
import { usageReader } from "./server.ts";
import { withoutLongWaits } from "./waits.ts";

/** Probes the SDK of a folder and this client, and writes what came of it as a Markdown table. */
export async function comparisonTable(folder: string): Promise<string> {
  const sdk = await sdkReader(folder);
  const sdkWaits: number[] = [];
  const ownWaits: number[] = [];
  const sdkOutcomes = await withoutLongWaits(sdkWaits, () => outcomesOf({ ...sdk, waits: sdkWaits }));
  const clientOutcomes = await outcomesOf({ ...usageReader((ms) => ownWaits.push(ms)), waits: ownWaits });
  const rows = Object.entries(sdkOutcomes).map(([name, outcome]) => [name, outcome, clientOutcomes[name] ?? ""]);
  return markdownTable([["The server answers", `\`@anthropic-ai/sdk\` ${sdk.version}`, "`@org/usage`"], ...rows]);
}

function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}
