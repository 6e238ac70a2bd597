import { SyncError } from "../errors/sync-error.ts";
import { queryHash } from "../plan/unit.ts";
import type { Stream } from "../streams/stream.ts";
import type { Store, StoreMeta } from "./store.ts";

/** The version of the tables that this package writes. Newer versions only add columns. */
export const schemaVersion = 1;

/** Refuses a store that holds something else than this sync would write. */
export function checkMeta(
  meta: StoreMeta | null,
  store: Pick<Store, "place" | "organizations">,
  sync: { readonly organization: string; readonly streams: readonly Stream[]; readonly rebuild: readonly string[] },
): void {
  if (meta === null) return;
  checkVersion(meta, store.place);
  checkOrganization(meta, store, sync.organization);
  for (const stream of sync.streams) if (!sync.rebuild.includes(stream.name)) checkQuery(meta, store.place, stream);
}

function checkVersion(meta: StoreMeta, place: string): void {
  if (meta.schemaVersion <= schemaVersion) return;
  throw new SyncError(
    "newer_schema",
    `usage_meta in ${place} says schema_version ${meta.schemaVersion}; this version knows ${schemaVersion}. Upgrade @org/usage-sync, or use another schema.`,
  );
}

function checkOrganization(
  { organization, organizations }: StoreMeta,
  store: Pick<Store, "place" | "organizations">,
  mine: string,
): void {
  if (store.organizations === "one" && organizations === "many")
    throw new SyncError(
      "other_organization",
      `usage_meta in ${store.place} says that it holds many organizations. Open it with organizations: "many".`,
    );
  if (store.organizations === "many" || organization === null || organization === mine) return;
  throw new SyncError(
    "other_organization",
    `usage_meta in ${store.place} says organization ${organization}; this is for ${mine}. Use another schema, file, or folder for each organization.`,
  );
}

function checkQuery(meta: StoreMeta, place: string, stream: Stream): void {
  const stored = meta.streams.get(stream.name);
  if (stored === undefined || stored.hash === queryHash(stream)) return;
  throw new SyncError(
    "other_query",
    `usage_meta in ${place} says that ${stream.name} holds ${stored.query}; this sync reads ${stream.query}. Give the stream another name, use another schema, or rebuild it (rebuild, or --rebuild).`,
  );
}
