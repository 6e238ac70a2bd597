import { type Facts, isServed } from "../reading/facts.ts";
import type { AnyRow } from "../sheet/rows.ts";
import { unknownValue } from "./row-filters.ts";

interface ModelCheck {
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

/** Refuses a model that has nothing in the window: the API has no list of models, so its zero could be a typing error. */
export async function confirmModels({ label, models, rows, isGrouped, facts, readAll }: ModelCheck): Promise<void> {
  if (!Array.isArray(models) || !isServed(facts)) return;
  const found = new Set(isGrouped ? rows.map(modelOf) : []);
  const missing = (models as (string | null)[]).find((model) => !found.has(model));
  if (missing === undefined || (!isGrouped && rows.length > 0)) return;
  const known = [...new Set((await readAll()).map(modelOf))].filter((model) => model !== null);
  if (isGrouped || !known.includes(missing ?? "")) throw unknownValue(label, missing, known.toSorted());
}

function modelOf(row: AnyRow): string | null {
  const { model } = (row["group"] ?? row) as { readonly model?: string | null };
  return model ?? null;
}
