import { ConnectorError } from "../failure/connector-error.ts";
import { isFields, shown } from "../json/parse-json.ts";
import type { EngineTable } from "../tables/tables.ts";

const modes = ["full_refresh", "incremental"];

/** What a configured catalog selects. */
export interface Selection {
  readonly names: ReadonlySet<string>;
  /** Streams that are read from the first day, whatever the state says. */
  readonly full: ReadonlySet<string>;
}

/** Reads the configured catalog of Airbyte. */
export function readConfigured(catalog: unknown, tables: readonly EngineTable[]): Selection {
  const entries = isFields(catalog) ? catalog["streams"] : undefined;
  if (!Array.isArray(entries)) throw invalid(`streams is ${shown(entries)}; expected a list of configured streams`);
  const names = new Set<string>();
  const full = new Set<string>();
  const known = tables.map((table) => table.name);
  for (const entry of entries as unknown[]) {
    const stream = isFields(entry) ? entry["stream"] : undefined;
    const name = isFields(stream) ? stream["name"] : undefined;
    if (typeof name !== "string" || !known.includes(name))
      throw invalid(`there is no stream ${shown(name)}; expected ${known.join(", ")}`);
    const mode = isFields(entry) ? (entry["sync_mode"] ?? "full_refresh") : undefined;
    if (typeof mode !== "string" || !modes.includes(mode))
      throw invalid(`sync_mode of ${name} is ${shown(mode)}; expected ${modes.join(" or ")}`);
    names.add(name);
    if (mode === "full_refresh") full.add(name);
  }
  return { names, full };
}

function invalid(problem: string): ConnectorError {
  return new ConnectorError("invalid_catalog", `The catalog is invalid: ${problem}.`);
}
