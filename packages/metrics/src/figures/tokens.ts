import type { StoredDay } from "@org/usage-sync";
import { type Figures, labelsKey, workspaceLabel } from "./labels.ts";
import { figureOf, rowsOf, textOf } from "./rows-of.ts";

/** Columns of a stored row, and the name that the API's cost report has for the same tokens. */
const tokenTypes = {
  uncached_input_tokens: "uncached_input_tokens",
  cache_read_input_tokens: "cache_read_input_tokens",
  cache_creation_5m_input_tokens: "cache_creation.ephemeral_5m_input_tokens",
  cache_creation_1h_input_tokens: "cache_creation.ephemeral_1h_input_tokens",
  output_tokens: "output_tokens",
} as const;

/** Tokens by workspace, model and token type. */
export function tokensOf(days: readonly StoredDay[]): Figures {
  const sums = new Map<string, bigint>();
  for (const row of rowsOf(days)) {
    const { values } = row;
    for (const [column, tokenType] of Object.entries(tokenTypes)) {
      const key = labelsKey({
        model: textOf(values["model"]),
        token_type: tokenType,
        workspace: workspaceLabel(values["workspace_id"]),
      });
      sums.set(key, (sums.get(key) ?? 0n) + BigInt(figureOf(row, column)));
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, String(sum)]));
}
