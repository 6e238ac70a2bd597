import { type Bounds, money } from "@org/usage";
import { chargesOf, type Charge, usesOf, type Use } from "@org/usage-finops";
import type { StoredRow } from "@org/usage-sync";
import { CommandError } from "../failure/command-error.ts";
import { formatInstant } from "../format/instant.ts";
import { dayMs } from "../window/widths.ts";

/** Stored rows of the stream `cost` as charges. The store has dollars, charges have cents: the same digits. */
export function storedCharges(rows: readonly StoredRow[]): Charge[] {
  return chargesOf(
    rows.map((row) => ({
      ...boundsOf(row),
      workspace_id: text(row, "workspace_id"),
      description: text(row, "description"),
      cost_type: text(row, "cost_type"),
      token_type: text(row, "token_type"),
      model: text(row, "model"),
      service_tier: text(row, "service_tier"),
      context_window: text(row, "context_window"),
      inference_geo: text(row, "inference_geo"),
      ...centsOf(row),
    })),
  );
}

/** Stored rows of the stream `usage`, or of `usage_fast`, as uses. */
export function storedUses(rows: readonly StoredRow[]): Use[] {
  return usesOf(
    rows.map((row) => ({
      ...boundsOf(row),
      workspace_id: text(row, "workspace_id"),
      model: text(row, "model"),
      service_tier: text(row, "service_tier"),
      context_window: text(row, "context_window"),
      inference_geo: text(row, "inference_geo"),
      uncached_input_tokens: count(row, "uncached_input_tokens"),
      cache_read_input_tokens: count(row, "cache_read_input_tokens"),
      output_tokens: count(row, "output_tokens"),
      cache_creation: {
        ephemeral_5m_input_tokens: count(row, "cache_creation_5m_input_tokens"),
        ephemeral_1h_input_tokens: count(row, "cache_creation_1h_input_tokens"),
      },
      server_tool_use: { web_search_requests: count(row, "web_search_requests") },
    })),
  );
}

function boundsOf({ day }: StoredRow): Bounds {
  const ms = Date.parse(day);
  return { starting_at: formatInstant(ms), ending_at: formatInstant(ms + dayMs) };
}

function centsOf(row: StoredRow): { readonly amount: string; readonly currency: string } {
  const currency = figure(row, "currency");
  const dollars = money({ amount: figure(row, "cost"), currency });
  return { amount: dollars.times("100").amountCents, currency };
}

function text({ values }: StoredRow, column: string): string | null {
  const value = values[column];
  return value === undefined || value === null ? null : String(value);
}

/** A figure that is not stored is unknown: as a zero it would make the bill too small. */
function figure(row: StoredRow, column: string): string {
  const value = text(row, column);
  if (value === null)
    throw new CommandError(
      `A stored row of ${row.day} has no ${column}. Sync again into a new store, or read from the API.`,
    );
  return value;
}

/** Counts come from the API as numbers, so that they fit into one again. */
function count(row: StoredRow, column: string): number {
  return Number(figure(row, column));
}
