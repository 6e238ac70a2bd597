import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { type FilterKind, filterKinds } from "../../dimensions/filter-kinds.ts";
import { findEntry } from "../../dimensions/find-id.ts";
import { readList } from "../../dimensions/resolve-filters.ts";
import type { RowFilter } from "../../dimensions/row-filters.ts";

const label = "--key";

/** Keys are actors here and have names only, so that an ID is replaced by the name of its key. */
export async function keyFilter(context: Context, typed: readonly string[]): Promise<RowFilter> {
  const kind = filterKinds["api_key_ids"] as FilterKind;
  const filter = { label, name: "actor", typed, kind };
  const id = typed.find((value) => kind.idForm.test(value));
  if (id === undefined) return { ...filter, values: typed };
  const entries = await readList(context, kind);
  if (entries === undefined) {
    throw new CommandError(
      `${label} is invalid: got ${JSON.stringify(id)}; Claude Code has names of API keys, and this key can't read the list that has their IDs. Use a name.`,
    );
  }
  const nameOf = (value: string): string =>
    kind.idForm.test(value) ? (findEntry(value, entries, kind, label).names[0] ?? value) : value;
  return { ...filter, values: typed.map(nameOf) };
}
