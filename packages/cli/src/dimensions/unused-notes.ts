import type { DimensionedReport } from "@org/usage";
import { costServiceTiers, costTypes, customerTypes, reportedContextWindows, tokenTypes } from "@org/usage-raw";
import type { Context } from "../context/context.ts";
import { type Facts, isServed } from "../reading/facts.ts";
import type { AnyRow } from "../sheet/rows.ts";
import { findEntry } from "./find-id.ts";
import { isSameName } from "./is-same-name.ts";
import { knownModels } from "./known-models.ts";
import { readList } from "./resolve-filters.ts";
import { type RowFilter, unusedValues, usedValues } from "./row-filters.ts";
import { unusedNote } from "./unused-value.ts";

/** The dimensions of which the API description has every value. */
const allowedValues: Readonly<Record<string, readonly string[]>> = {
  cost_type: costTypes,
  token_type: tokenTypes,
  service_tier: costServiceTiers,
  context_window: reportedContextWindows,
  customer_type: customerTypes,
  is_remote: ["true", "false"],
};

/** What of the filters nothing in the window has. Values that can't be are refused. */
export async function unusedNotes(
  context: Context,
  rows: readonly AnyRow[],
  filters: readonly RowFilter[],
  report: DimensionedReport,
  facts: Facts,
): Promise<readonly string[]> {
  if (!isServed(facts)) return [];
  const notes: string[] = [];
  for (const filter of filters) {
    for (const value of unusedValues(rows, filter, report))
      notes.push(await noteOf(context, rows, filter, value, report));
  }
  return notes;
}

async function noteOf(
  context: Context,
  rows: readonly AnyRow[],
  { label, name, kind }: RowFilter,
  value: string,
  report: DimensionedReport,
): Promise<string> {
  const entries = kind === undefined || value === "" ? undefined : await readList(context, kind);
  const isListed = entries?.some(({ id, names }) => [id, ...names].some((known) => isSameName(known, value)));
  if (kind !== undefined && entries !== undefined && isListed === false) findEntry(value, entries, kind, label);
  return unusedNote({
    label,
    value,
    // Workspaces are rows of IDs, and names are for people.
    used: name === "workspace_id" ? [] : usedValues(rows, name, report),
    allowed: allowedValues[name],
    known: name === "model" ? await knownModels() : undefined,
  });
}
