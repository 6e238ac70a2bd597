import type { UsageClient } from "@org/usage";

/** An entry of a directory list, as far as filters go. */
export interface ListedEntry {
  readonly id: string;
  /** Its name, and an email address if it has one. */
  readonly names: readonly string[];
  /** The default workspace, which most reports send as null. */
  readonly isDefault?: boolean;
}

/** What the values of a filter are IDs of. */
export interface FilterKind {
  readonly singular: string;
  readonly plural: string;
  readonly idForm: RegExp;
  readonly example: string;
  /** Undefined if the API has no list of them. */
  readonly read?: (client: UsageClient, signal: AbortSignal) => Promise<readonly ListedEntry[]>;
  /** The list keeps archived entries, so that an ID without an entry never existed. */
  readonly isLasting: boolean;
}

const workspaces: FilterKind = {
  singular: "workspace",
  plural: "workspaces",
  idForm: /^wrkspc_/,
  example: "wrkspc_...",
  read: async ({ directory }, signal) =>
    workspacesOf(await directory.workspaces({ include_archived: true, include_default: true }, { signal }).collect()),
  isLasting: true,
};

const apiKeys: FilterKind = {
  singular: "API key",
  plural: "API keys",
  idForm: /^apikey_/,
  example: "apikey_...",
  read: async ({ directory }, signal) => entriesOf(await directory.apiKeys({}, { signal }).collect()),
  isLasting: true,
};

const users: FilterKind = {
  singular: "user",
  plural: "users",
  idForm: /^user_/,
  example: "user_...",
  read: async ({ directory }, signal) => entriesOf(await directory.users({}, { signal }).collect()),
  isLasting: false,
};

const serviceAccounts: FilterKind = {
  singular: "service account",
  plural: "service accounts",
  idForm: /^svac_/,
  example: "svac_...",
  read: async ({ directory }, signal) =>
    entriesOf(await directory.serviceAccounts({ include_archived: true }, { signal }).collect()),
  isLasting: false,
};

const actors: FilterKind = {
  ...users,
  singular: "user",
  plural: "users, service accounts and keys",
  idForm: /^(?:user|svac|apikey)_/,
};

const groups: FilterKind = {
  singular: "group",
  plural: "groups",
  idForm: /^rbac_group_/,
  example: "rbac_group_...",
  isLasting: false,
};

/** By parameter. */
export const filterKinds: Readonly<Record<string, FilterKind>> = {
  workspace_ids: workspaces,
  api_key_ids: apiKeys,
  account_ids: users,
  user_ids: users,
  service_account_ids: serviceAccounts,
  actor_ids: actors,
  rbac_group_ids: groups,
};

interface Collected {
  readonly items: readonly { readonly id: string; readonly name?: string | null; readonly email?: string | null }[];
}

/** The default workspace is found by its name in the API and by the one that people read. */
function workspacesOf(collected: Collected): ListedEntry[] {
  const entries = entriesOf(collected);
  const named = entries.filter(({ names }) => names.includes("Default"));
  // A second one of that name: nothing here tells which of them is the default one.
  if (named.length !== 1) return entries;
  return entries.map((entry) =>
    entry === named[0] ? { ...entry, names: [...entry.names, "Default workspace"], isDefault: true } : entry,
  );
}

function entriesOf({ items }: Collected): ListedEntry[] {
  return items.map(({ id, name, email }) => ({ id, names: [name, email].filter((text) => typeof text === "string") }));
}
