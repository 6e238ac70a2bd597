import { badRow, isRecord } from "../fields/bad-row.ts";
import { narrowActor, type WireActor } from "./actor.ts";

/**
 * The identity of an actor as a string. A person who was renamed or deleted keeps the same key.
 * Different actors have different keys. Throws what `narrowActor` throws.
 */
export function actorKey(actor: WireActor): string {
  const narrowed = narrowActor(actor);
  switch (narrowed.kind) {
    case "user":
      return narrowed.id === null ? `user_actor.email_address:${narrowed.email}` : `user_actor.user_id:${narrowed.id}`;
    case "api_key":
      return narrowed.id === null ? `api_actor.api_key_name:${narrowed.name}` : `api_actor.api_key_id:${narrowed.id}`;
    case "service_account":
      return `service_account_actor:${narrowed.id}`;
    case "federated":
      return `federated_actor:${canonicalJson([narrowed.provider, narrowed.subject])}`;
    case "unknown":
      return `unknown:${canonicalJson(narrowed.raw)}`;
  }
}

/** JSON that is independent of key order and of whether an absent field is null or missing. */
function canonicalJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, entry: unknown) => {
      if (!isRecord(entry) || Array.isArray(entry)) return entry;
      const known = Object.entries(entry).filter(([, fact]) => fact !== null && fact !== undefined);
      return Object.fromEntries(known.toSorted(([left], [right]) => (left < right ? -1 : 1)));
    });
  } catch {
    throw badRow("actor", "is circular, nested too deeply, or has a value that JSON does not have");
  }
}
