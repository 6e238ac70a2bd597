import { SyncError } from "../errors/sync-error.ts";
import { queryHash } from "../plan/unit.ts";
import { schemaVersion } from "./check-meta.ts";
import type { Preparation, Store, StoreMeta, StreamMeta } from "./store.ts";

/** In place of an organization's ID. */
const many = "*";

/** The rows of `usage_meta`: the schema's version, the organization, and what each stream holds. */
export function metaEntries(
  { organization, streams }: Preparation,
  organizations: Store["organizations"],
): [name: string, value: string][] {
  return [
    ["schema_version", String(schemaVersion)],
    ["organization", organizations === "many" ? many : organization],
    ...streams.map((stream): [string, string] => [
      `stream ${stream.name}`,
      JSON.stringify({ hash: queryHash(stream), query: stream.query }),
    ]),
  ];
}

export function parseMeta(entries: ReadonlyMap<string, string>, place: string): StoreMeta | null {
  if (entries.size === 0) return null;
  const version = Number(entries.get("schema_version"));
  if (!Number.isSafeInteger(version)) throw damaged(place, "schema_version", entries.get("schema_version"));
  const streams = [...entries].filter(([name]) => name.startsWith("stream "));
  const organization = entries.get("organization") ?? null;
  return {
    schemaVersion: version,
    organization: organization === many ? null : organization,
    organizations: organization === many ? "many" : "one",
    streams: new Map(streams.map(([name, value]) => [name.slice("stream ".length), parseStream(place, name, value)])),
  };
}

function parseStream(place: string, name: string, value: string): StreamMeta {
  try {
    const { hash, query } = JSON.parse(value) as Partial<StreamMeta>;
    if (typeof hash === "string" && typeof query === "string") return { hash, query };
  } catch {
    // Reported below.
  }
  throw damaged(place, name, value);
}

function damaged(place: string, name: string, value: unknown): SyncError {
  return new SyncError(
    "damaged_ledger",
    `usage_meta in ${place} is damaged: ${name} is ${JSON.stringify(value)}. Restore the row, or use another schema.`,
  );
}
