import { type Facts, isServed } from "../reading/facts.ts";
import type { AnyRow } from "../sheet/rows.ts";
import { knownModels } from "./known-models.ts";
import { unusedNote } from "./unused-value.ts";

interface ModelFilter {
  /** What was typed, such as `--model`. */
  readonly label: string;
  readonly models: unknown;
  /** The rows that the filter left. */
  readonly rows: readonly AnyRow[];
  /** Whether these rows say their model. */
  readonly isGrouped: boolean;
  readonly facts: Facts;
  /** The rows of the same window by model, without a filter. */
  readonly readAll: () => Promise<readonly AnyRow[]>;
}

/** The models of a filter that nothing in the window has. The API has no list of models, so a misspelled one is refused. */
export async function unusedModels(filter: ModelFilter): Promise<readonly string[]> {
  const { label, models, rows, isGrouped, facts, readAll } = filter;
  if (!Array.isArray(models) || !isServed(facts)) return [];
  const found = new Set(isGrouped ? rows.map(modelOf) : []);
  const candidates = (models as (string | null)[]).filter((model) => !found.has(model));
  // Rows that don't say their model are those of the only one of the filter, and can be those of one of several.
  const isProven = !isGrouped && rows.length > 0 && models.length === 1;
  if (candidates.length === 0 || isProven) return [];
  const all = new Set((await readAll()).map(modelOf));
  const used = [...all].filter((model) => model !== null).toSorted();
  const known = await knownModels();
  return candidates
    .filter((model) => !all.has(model))
    .map((model) => unusedNote({ label, value: model ?? "", used, known }));
}

function modelOf(row: AnyRow): string | null {
  const { model } = (row["group"] ?? row) as { readonly model?: string | null };
  return model ?? null;
}
