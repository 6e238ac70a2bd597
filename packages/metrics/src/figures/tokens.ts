import type { StoredDay } from "@org/usage-sync";
import { type Figures, labelsKey, workspaceLabel } from "./labels.ts";
import { rowsOf, textOf } from "./rows-of.ts";

/** Counters of the usage report, and their label. */
const kinds = {
  uncached_input_tokens: "uncached_input",
  cache_read_input_tokens: "cache_read",
  cache_creation_5m_input_tokens: "cache_creation_5m",
  cache_creation_1h_input_tokens: "cache_creation_1h",
  output_tokens: "output",
} as const;

/** Tokens by workspace, model and kind. */
export function tokensOf(days: readonly StoredDay[]): Figures {
  const sums = new Map<string, bigint>();
  for (const { values } of rowsOf(days)) {
    for (const [column, kind] of Object.entries(kinds)) {
      const key = labelsKey({
        kind,
        model: textOf(values["model"]),
        workspace_id: workspaceLabel(values["workspace_id"]),
      });
      sums.set(key, (sums.get(key) ?? 0n) + BigInt(values[column] ?? 0));
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, String(sum)]));
}
