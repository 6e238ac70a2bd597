import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { type FilterKind, filterKinds, type ListedEntry } from "../../dimensions/filter-kinds.ts";
import { findEntry } from "../../dimensions/find-id.ts";
import { isSameName } from "../../dimensions/is-same-name.ts";
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
  return { ...filter, values: typed.map((value) => (kind.idForm.test(value) ? nameOf(value, entries, kind) : value)) };
}

/** The name of a key. With a name that other keys have, the rows of one key can't be distinguished from theirs. */
function nameOf(id: string, entries: readonly ListedEntry[], kind: FilterKind): string {
  const [name = id] = findEntry(id, entries, kind, label).names;
  // Rows are compared with names in any case of letters.
  const others = entries.filter((entry) => entry.id !== id && entry.names.some((other) => isSameName(other, name)));
  if (others.length === 0) return name;
  throw new CommandError(
    `${label} is invalid: got ${JSON.stringify(id)}; Claude Code has names of API keys, and ${JSON.stringify(name)} is also the name of ${others.map((other) => other.id).join(", ")}. Use ${label} ${JSON.stringify(name)} for all of them.`,
  );
}
