import { narrowActor, type WireActor } from "./actor.ts";
import { isRecord } from "../fields/bad-row.ts";

/**
 * Who an actor is, as a string, whatever else is known of them: a person who was renamed or deleted stays the same.
 * Two actors share it only if they are one. Throws what `narrowActor` throws.
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

/** JSON that does not depend on the order of keys, nor on whether an absent fact is null or left out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) => {
    if (!isRecord(entry) || Array.isArray(entry)) return entry;
    const known = Object.entries(entry).filter(([, fact]) => fact !== null && fact !== undefined);
    return Object.fromEntries(known.toSorted(([left], [right]) => (left < right ? -1 : 1)));
  });
}
