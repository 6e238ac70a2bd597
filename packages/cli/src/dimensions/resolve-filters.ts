import { AbortedError, HttpError } from "@org/usage";
import type { Context } from "../context/context.ts";
import { CommandError } from "../failure/command-error.ts";
import { findId } from "./find-id.ts";
import { type FilterKind, filterKinds, type ListedEntry } from "./filter-kinds.ts";

type Params = Readonly<Record<string, unknown>>;

/**
 * Replaces the names in filters by IDs. The API answers an unknown ID with an empty report, which would look like a zero
 * that is certain.
 *
 * `labelOf` returns what the user typed for a parameter, such as `--workspace`.
 */
export async function resolveFilters<Filters extends Params>(
  context: Context,
  filters: Filters,
  labelOf: (param: string) => string,
): Promise<Filters> {
  const resolved: Record<string, unknown> = { ...filters };
  for (const [param, kind] of Object.entries(filterKinds)) {
    const values = filters[param];
    if (!Array.isArray(values)) continue;
    const hasName = values.some((value) => typeof value === "string" && !kind.idForm.test(value));
    if (!hasName) continue;
    const entries = await listOf(context, kind, labelOf(param), values as readonly string[]);
    resolved[param] = values.map((value: unknown) =>
      typeof value !== "string" || kind.idForm.test(value) ? value : findId(value, entries, kind, labelOf(param)),
    );
  }
  return resolved as Filters;
}

interface ReadFilters {
  /** As they were typed: a name was found in its list already. */
  readonly filters: Params;
  /** Whether the report has rows. */
  readonly hasRows: boolean;
  readonly labelOf: (param: string) => string;
  /** False if the report can't filter by the ID of the default workspace. */
  readonly hasDefault?: boolean;
}

/**
 * Refuses an ID that does not exist: its zero would be about nothing. The rows of a report prove an ID that is the only
 * value of its filter; several can be those of another.
 */
export async function confirmFilters(
  context: Context,
  { filters, hasRows, labelOf, hasDefault = true }: ReadFilters,
): Promise<void> {
  for (const [param, kind] of Object.entries(filterKinds)) {
    const values = filters[param];
    // Users and service accounts can be removed from their lists and still have figures.
    if (!Array.isArray(values) || !kind.isLasting || (hasRows && values.length === 1)) continue;
    const ids = values.filter((value) => typeof value === "string" && kind.idForm.test(value)) as string[];
    const entries = ids.length === 0 ? undefined : await readList(context, kind);
    if (entries === undefined) continue;
    for (const value of ids) {
      if (!hasDefault && entries.some(({ id, isDefault }) => id === value && isDefault === true)) {
        throw new CommandError(
          `${labelOf(param)} is invalid: got ${JSON.stringify(value)}; that is the default workspace, for which this report has no ID. Use ${labelOf(param)} Default.`,
        );
      }
      findId(value, entries, kind, labelOf(param));
    }
  }
}

async function listOf(
  context: Context,
  kind: FilterKind,
  label: string,
  values: readonly string[],
): Promise<readonly ListedEntry[]> {
  const entries = await readList(context, kind);
  if (entries !== undefined) return entries;
  const name = values.find((value) => !kind.idForm.test(value)) ?? "";
  throw new CommandError(
    `${label} is invalid: got ${JSON.stringify(name)}, which is not an ID, and this key can't read the names of ${kind.plural}. Use IDs such as ${kind.example}.`,
  );
}

/** Undefined if the key can't read the list. */
export async function readList(context: Context, kind: FilterKind): Promise<readonly ListedEntry[] | undefined> {
  if (kind.read === undefined) return undefined;
  try {
    return await kind.read(await context.client(), context.signal);
  } catch (error) {
    if (AbortedError.isInstance(error)) throw error;
    const isRefused = HttpError.isInstance(error) && [401, 403, 404].includes(error.status);
    if (isRefused) return undefined;
    throw error;
  }
}
