import { AbortedError, ConfigError, HttpError } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { filterKinds, type FilterKind, type ListedEntry } from "../../dimensions/filter-kinds.ts";
import { findId } from "../../dimensions/find-id.ts";
import { CommandError } from "../../failure/command-error.ts";

export type SubjectKind = "workspace" | "key" | "person" | "service-account";

/** What a report is about. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** Reports have null instead of its ID. */
  readonly isDefaultWorkspace: boolean;
}

const lists: Readonly<Record<SubjectKind, FilterKind | undefined>> = {
  workspace: filterKinds["workspace_ids"],
  key: filterKinds["api_key_ids"],
  person: filterKinds["user_ids"],
  "service-account": filterKinds["service_account_ids"],
};

export const subjectWords: Readonly<Record<SubjectKind, string>> = {
  workspace: "workspace",
  key: "API key",
  person: "person",
  "service-account": "service account",
};

const allKinds = Object.keys(lists) as SubjectKind[];

/** The kind that an ID is of; undefined for a name. */
export function kindOfId(text: string): SubjectKind | undefined {
  return allKinds.find((kind) => lists[kind]?.idForm.test(text));
}

/** Finds one workspace, key or account by ID or name. A name that several have, or none, is refused. */
export async function findSubject(context: Context, text: string, kind: SubjectKind | undefined): Promise<Subject> {
  const wanted = kind ?? kindOfId(text);
  const entries = await entriesOf(context, wanted === undefined ? allKinds : [wanted], text);
  const singular = wanted === undefined ? "workspace, API key, person or service account" : subjectWords[wanted];
  const plural = wanted === undefined ? "workspaces, keys and accounts" : `${singular}s`;
  const id = findId(text, entries, { singular, plural }, "<name>");
  const entry = entries.find((one) => one.id === id);
  return {
    id,
    kind: kindOfId(id) ?? wanted ?? "workspace",
    name: entry?.names[0] ?? id,
    isDefaultWorkspace: entry?.isDefault === true,
  };
}

interface Entry extends ListedEntry {
  readonly isDefault?: boolean;
}

async function entriesOf(context: Context, kinds: readonly SubjectKind[], text: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  const refused: string[] = [];
  for (const kind of kinds) {
    const list = await readList(context, kind);
    if (list === undefined) refused.push(lists[kind]?.plural ?? kind);
    else entries.push(...list);
  }
  if (entries.length === 0 && refused.length > 0) {
    throw new CommandError(
      `<name> is invalid: got ${JSON.stringify(text)}, and this key can't read the names of ${refused.join(", ")}.`,
    );
  }
  return entries;
}

/** Undefined if the key can't read the list. */
async function readList(context: Context, kind: SubjectKind): Promise<Entry[] | undefined> {
  const client = await context.client();
  const { signal } = context;
  try {
    const list = [...((await lists[kind]?.read?.(client, signal)) ?? [])];
    return kind === "workspace" ? await withDefault(context, list) : list;
  } catch (error) {
    // Service accounts are listed for an OAuth token only.
    const isRefused = HttpError.isInstance(error) && [401, 403, 404].includes(error.status);
    if (!(isRefused || ConfigError.isInstance(error)) || AbortedError.isInstance(error)) throw error;
    return undefined;
  }
}

/** The default workspace is only in a list that asks for it; any other workspace can have its name. */
async function withDefault(context: Context, list: readonly Entry[]): Promise<Entry[]> {
  const { directory } = await context.client();
  const params = { include_archived: true, include_default: true };
  const { items } = await directory.workspaces(params, { signal: context.signal }).collect();
  const others = new Set(list.map(({ id }) => id));
  const added = items.filter(({ id }) => !others.has(id));
  return [...list, ...added.map(({ id }) => ({ id, names: ["Default workspace", "Default"], isDefault: true }))];
}
