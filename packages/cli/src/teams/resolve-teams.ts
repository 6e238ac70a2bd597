import type { Context } from "../context/context.ts";
import { findEntry } from "../dimensions/find-id.ts";
import { type FilterKind, filterKinds, type ListedEntry } from "../dimensions/filter-kinds.ts";
import { readList } from "../dimensions/resolve-filters.ts";
import { CommandError } from "../failure/command-error.ts";
import { inTwoTeams, type Member, type MemberKind, type TeamsFile } from "./read-teams.ts";

/** The teams of what rows contain: IDs, and names and addresses where rows have those. Null is the default workspace. */
export type TeamsOf = Readonly<Record<MemberKind, ReadonlyMap<string | null, string>>>;

const kinds: Readonly<Record<MemberKind, FilterKind>> = {
  workspaces: filterKinds["workspace_ids"] as FilterKind,
  keys: filterKinds["api_key_ids"] as FilterKind,
  people: filterKinds["user_ids"] as FilterKind,
};

/** Replaces the names of a teams file by IDs. `hasNamesOnly`: rows identify keys by name and people by address. */
export async function resolveTeams(
  context: Context,
  { members }: TeamsFile,
  used: readonly MemberKind[],
  hasNamesOnly: boolean,
): Promise<TeamsOf> {
  const resolved: Record<MemberKind, Map<string | null, string>> = {
    workspaces: new Map(),
    keys: new Map(),
    people: new Map(),
  };
  for (const kind of used) {
    const own = members.filter((member) => member.kind === kind);
    const needsList = own.some(({ value }) => hasNamesOnly || !kinds[kind].idForm.test(value));
    const entries = needsList ? await readList(context, kinds[kind]) : undefined;
    const first = new Map<string | null, Member>();
    for (const member of own) {
      for (const id of identitiesOf(member, entries)) {
        const earlier = first.get(id);
        if (earlier !== undefined && earlier !== member) throw inTwoTeams(member, earlier);
        first.set(id, member);
        resolved[kind].set(id, member.team);
      }
    }
  }
  return resolved;
}

/** What identifies a member in rows. An address that the list lacks stays: people who left still have figures. */
function identitiesOf({ kind, value, place }: Member, entries: readonly ListedEntry[] | undefined): (string | null)[] {
  const { idForm, plural, example } = kinds[kind];
  const isAddress = kind === "people" && value.includes("@");
  const isId = idForm.test(value) || (kind === "people" && value.startsWith("svac_"));
  if (entries === undefined) {
    if (isId || isAddress) return [value];
    throw new CommandError(
      `${place} is invalid: got ${JSON.stringify(value)}, which is not an ID, and this key can't read the names of ${plural}. Use IDs such as ${example}.`,
    );
  }
  const isListed = entries.some(({ id, names }) => id === value || names.includes(value));
  if (!isListed && (isId || isAddress)) return [value];
  const { id, names, isDefault = false } = findEntry(value, entries, kinds[kind], place);
  if (isDefault) return [id, null];
  // A name identifies a key or a person in reports without IDs, if nothing else has it.
  const unique = names.filter((name) => entries.filter((entry) => entry.names.includes(name)).length === 1);
  return kind === "workspaces" ? [id] : [id, ...unique];
}
