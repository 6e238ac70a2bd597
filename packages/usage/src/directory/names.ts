import type { Dimension } from "../dimensions/dimension.ts";
import { ParamsError } from "../errors/params-error.ts";
import { badRow } from "../fields/bad-row.ts";
import { iterated } from "../fields/iterated.ts";

/** An entry of a directory list, as far as names need it. */
export interface NamedEntry {
  readonly id: string;
  readonly name?: string | null | undefined;
}

export const directoryLists = ["workspaces", "apiKeys", "users", "serviceAccounts", "rbacGroups"] as const;

/** A list of the directory, by the name of its method. */
export type DirectoryListName = (typeof directoryLists)[number];

/** The lists of the directory, including archived entries and the default workspace. Console organizations have no RBAC groups. */
export interface DirectoryLists extends Readonly<
  Record<Exclude<DirectoryListName, "rbacGroups">, Iterable<NamedEntry>>
> {
  readonly rbacGroups?: Iterable<NamedEntry> | undefined;
}

/** Display names for the values in rows. */
export interface NameBook {
  /**
   * The display name of an ID or a dimension. An ID that no list contains is returned as is; two entries of one list
   * with the same name get the end of their ID: `ci (…NhmiT)`.
   */
  of(idOrDimension: string | Dimension): string;
  /** One sentence per list that could not be read or contradicts itself, to explain IDs without a name. */
  readonly warnings: readonly string[];
}

const words = {
  default_workspace: "Default workspace",
  no_api_key: "Console (no API key)",
  enterprise: "Claude Enterprise",
  not_set: "(not set)",
  not_grouped: "(all)",
} as const;

/** Builds the book from complete lists. Archived entries keep their plain names. */
export function nameBook(lists: DirectoryLists, warnings: readonly string[] = []): NameBook {
  const names = new Map<string, string>();
  const allWarnings = [...iterated(warnings, "warnings")];
  for (const list of directoryLists) {
    const entries = list === "rbacGroups" ? (lists?.[list] ?? []) : lists?.[list];
    const { names: listNames, contradictions } = distinctNames([...iterated(entries, list)], list);
    let contradicted = contradictions;
    for (const [id, name] of listNames) {
      if (!names.has(id)) names.set(id, name);
      else if (names.get(id) !== name) contradicted++;
    }
    if (contradicted > 0)
      allWarnings.push(`${list}: ${contradicted} of its IDs have more than one name. The first one is used.`);
  }
  return {
    of(idOrDimension) {
      const id: unknown = typeof idOrDimension === "string" ? idOrDimension : idOf(idOrDimension);
      if (typeof id === "string") return names.get(id) ?? id;
      const kind: unknown = idOrDimension === null ? undefined : (idOrDimension as { kind?: unknown })?.kind;
      if (typeof kind === "string" && Object.hasOwn(words, kind)) return words[kind as keyof typeof words];
      throw new ParamsError("Only an ID or a dimension has a name.", {
        param: "idOrDimension",
        received: idOrDimension,
        hint: "Pass what dimensionOf(report, row, name) returns; it knows what null means.",
      });
    },
    warnings: allWarnings,
  };
}

function idOf(dimension: Dimension | null | undefined): unknown {
  return dimension?.kind === "id" ? dimension.id : undefined;
}

interface ListNames {
  readonly names: ReadonlyMap<string, string>;
  /** How many IDs have more than one name. */
  readonly contradictions: number;
}

/** Names of one list. Entries with the same name are distinguished by as much of the end of their IDs as it takes. */
function distinctNames(entries: readonly NamedEntry[], list: string): ListNames {
  const nameById = new Map<string, string>();
  const contradicted = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (typeof entry?.id !== "string") throw badRow(`${list}[${index}].id`, "is missing or not a string");
    const { id, name = null } = entry;
    if (name !== null && typeof name !== "string") throw badRow(`${list}[${index}].name`, "is not a string");
    if (name === null || name === "") continue;
    const first = nameById.get(id);
    if (first === undefined) nameById.set(id, name);
    else if (first !== name) contradicted.add(id);
  }
  const idsByName = new Map<string, string[]>();
  for (const [id, name] of nameById) idsByName.set(name, [...(idsByName.get(name) ?? []), id]);
  const names = new Map<string, string>();
  for (const [name, ids] of idsByName) {
    const length = ids.length === 1 ? 0 : distinctLength(ids);
    for (const id of ids) names.set(id, length === 0 ? name : `${name} (${shortened(id, length)})`);
  }
  return { names, contradictions: contradicted.size };
}

/** How many characters at the end distinguish all IDs; at least five, which people can compare at a glance. */
function distinctLength(ids: readonly string[]): number {
  let length = 5;
  while (new Set(ids.map((id) => id.slice(-length))).size < ids.length) length++;
  return length;
}

function shortened(id: string, length: number): string {
  return id.length <= length ? id : `…${id.slice(-length)}`;
}
