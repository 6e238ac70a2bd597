import { ParamsError } from "../errors/params-error.ts";
import { badRow } from "../fields/bad-row.ts";
import type { Dimension } from "../dimensions/dimension.ts";
import { requireIterable } from "../fields/require-iterable.ts";

/** An entry of a directory list, as far as names go. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

/** The four lists of the directory, archived entries and the default workspace among them. */
export interface DirectoryLists {
  readonly workspaces: Iterable<NamedEntry>;
  readonly apiKeys: Iterable<NamedEntry>;
  readonly users: Iterable<NamedEntry>;
  readonly serviceAccounts: Iterable<NamedEntry>;
}

/** People's words for what rows hold. */
export interface NameBook {
  /**
   * The name of an id, or people's words for a dimension. An id that no list knows shows itself; two entries of one
   * list that share a name get the end of their id behind it: `ci (…NhmiT)`.
   */
  of(idOrDimension: string | Dimension): string;
  /** A sentence for each list that could not be read, so that a bare id has an explanation. */
  readonly warnings: readonly string[];
}

const words = {
  default_workspace: "Default workspace",
  no_api_key: "Console (no API key)",
  enterprise: "Claude Enterprise",
  not_set: "(not set)",
  not_grouped: "(all)",
} as const;

/** Makes the book out of lists that were read to their end. Archived entries keep their plain names. */
export function nameBook(lists: DirectoryLists, warnings: readonly string[] = []): NameBook {
  const names = new Map<string, string>();
  for (const list of ["workspaces", "apiKeys", "users", "serviceAccounts"] as const) {
    const entries = lists?.[list];
    requireIterable(entries, list);
    for (const [id, name] of distinctNames([...entries], list)) names.set(id, name);
  }
  return {
    of(idOrDimension) {
      if (typeof idOrDimension === "string") return names.get(idOrDimension) ?? idOrDimension;
      if (idOrDimension?.kind === "id") return names.get(idOrDimension.id) ?? idOrDimension.id;
      if (Object.hasOwn(words, idOrDimension?.kind)) return words[idOrDimension.kind];
      throw new ParamsError("Only an id or a dimension has a name.", {
        param: "idOrDimension",
        hint: "Hand in what dimensionOf(report, row, name) gives; it knows what a null means.",
      });
    },
    warnings: [...warnings],
  };
}

/** Names of one list, those that several entries share told apart by as much of the id's end as it takes. */
function distinctNames(entries: readonly NamedEntry[], list: string): Map<string, string> {
  const idsByName = new Map<string, string[]>();
  for (const [index, entry] of entries.entries()) {
    if (typeof entry?.id !== "string" || typeof entry.name !== "string") {
      throw badRow(`${list}[${index}]`, "has no id or no name");
    }
    if (entry.name === "") continue;
    const ids = idsByName.get(entry.name) ?? [];
    if (!ids.includes(entry.id)) ids.push(entry.id);
    idsByName.set(entry.name, ids);
  }
  const names = new Map<string, string>();
  for (const [name, ids] of idsByName) {
    const length = ids.length === 1 ? 0 : tellingLength(ids);
    for (const id of ids) names.set(id, length === 0 ? name : `${name} (${shortened(id, length)})`);
  }
  return names;
}

/** How many characters at the end tell all ids apart; five at least, which is what people can compare at a glance. */
function tellingLength(ids: readonly string[]): number {
  let length = 5;
  while (new Set(ids.map((id) => id.slice(-length))).size < ids.length) length++;
  return length;
}

function shortened(id: string, length: number): string {
  return id.length <= length ? id : `…${id.slice(-length)}`;
}
