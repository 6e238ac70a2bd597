import { type Bounds, money } from "@org/usage";
import { chargesOf, type Charge, usesOf, type Use } from "@org/usage-finops";
import type { StoredRow, Value } from "@org/usage-sync";
import { CommandError } from "../failure/command-error.ts";
import { formatInstant } from "../format/instant.ts";
import { dayMs } from "../window/widths.ts";

type Values = Readonly<Record<string, Value>>;

/** Stored rows of the stream `cost` as charges. The store has dollars, charges have cents: the same digits. */
export function storedCharges(rows: readonly StoredRow[]): Charge[] {
  return chargesOf(
    rows.map(({ day, values }) => ({
      ...boundsOf(day),
      workspace_id: text(values["workspace_id"]),
      description: text(values["description"]),
      cost_type: text(values["cost_type"]),
      token_type: text(values["token_type"]),
      model: text(values["model"]),
      service_tier: text(values["service_tier"]),
      context_window: text(values["context_window"]),
      inference_geo: text(values["inference_geo"]),
      ...centsOf(values),
    })),
  );
}

/** Stored rows of the stream `usage`, or of `usage_fast`, as uses. */
export function storedUses(rows: readonly StoredRow[]): Use[] {
  return usesOf(
    rows.map(({ day, values }) => ({
      ...boundsOf(day),
      workspace_id: text(values["workspace_id"]),
      model: text(values["model"]),
      service_tier: text(values["service_tier"]),
      context_window: text(values["context_window"]),
      inference_geo: text(values["inference_geo"]),
      uncached_input_tokens: count(values, "uncached_input_tokens"),
      cache_read_input_tokens: count(values, "cache_read_input_tokens"),
      output_tokens: count(values, "output_tokens"),
      cache_creation: {
        ephemeral_5m_input_tokens: count(values, "cache_creation_5m_input_tokens"),
        ephemeral_1h_input_tokens: count(values, "cache_creation_1h_input_tokens"),
      },
      server_tool_use: { web_search_requests: count(values, "web_search_requests") },
    })),
  );
}

function boundsOf(day: string): Bounds {
  const ms = Date.parse(day);
  return { starting_at: formatInstant(ms), ending_at: formatInstant(ms + dayMs) };
}

function centsOf(values: Values): { readonly amount: string; readonly currency: string } {
  const currency = figure(values, "currency");
  const dollars = money({ amount: figure(values, "cost"), currency });
  return { amount: dollars.times("100").amountCents, currency };
}

function text(value: Value | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}

/** A figure that is not stored is unknown: as a zero it would make the bill too small. */
function figure(values: Values, column: string): string {
  const value = text(values[column]);
  if (value === null)
    throw new CommandError(`A stored row has no ${column}. Sync again into a new store, or read from the API.`);
  return value;
}

/** Counts come from the API as numbers, so that they fit into one again. */
function count(values: Values, column: string): number {
  return Number(figure(values, column));
}
