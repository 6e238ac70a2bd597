import type { JsonObject } from "../json.ts";
import type { Stream } from "./stream.ts";

/** The actor of an analytics row; null where nobody can be named. */
export function renderActor({ actor }: Stream, nowMs: number): JsonObject | null {
  switch (actor?.kind) {
    case "user": {
      const { id, email, name, deletedMs } = actor.user;
      const deleted = deletedMs !== null && deletedMs <= nowMs;
      return {
        type: "user_actor",
        user_id: id,
        email_address: deleted ? null : email,
        name: deleted ? "Deleted User" : name,
        deleted,
      };
    }
    case "service_account":
      return { type: "service_account_actor", service_account_id: actor.account.id };
    case "federated":
      return { type: "federated_actor", provider: actor.identity.provider, subject: actor.identity.subject };
    case "api_key":
      return { type: "api_actor", api_key_id: actor.key.id };
    default:
      return null;
  }
}

/** What keeps actors apart. Those who cannot be named read null and stay apart all the same. */
export function actorIdentity({ actor }: Stream): string {
  switch (actor?.kind) {
    case "user":
      return actor.user.id;
    case "service_account":
      return actor.account.id;
    case "federated":
      return JSON.stringify(actor.identity);
    case "api_key":
      return actor.key.id;
    case "hidden":
      return `hidden ${actor.number}`;
    default:
      return "";
  }
}

/** The id that `actor_ids[]` looks for; federated and unnamed actors have none. */
export function actorId(stream: Stream): string | null {
  const { actor } = stream;
  return actor && actor.kind !== "federated" && actor.kind !== "hidden" ? actorIdentity(stream) : null;
}

export function actorType({ actor }: Stream): string | null {
  switch (actor?.kind) {
    case "user":
      return "user_actor";
    case "service_account":
      return "service_account_actor";
    case "federated":
      return "federated_actor";
    case "api_key":
      return "api_actor";
    default:
      return null;
  }
}

export function isDeletedUser({ actor }: Stream, nowMs: number): boolean {
  return actor?.kind === "user" && actor.user.deletedMs !== null && actor.user.deletedMs <= nowMs;
}

/** The groups of the acting user; a single null where there is none. */
export function rbacGroupsOf({ actor }: Stream): (string | null)[] {
  const groups = actor?.kind === "user" ? actor.user.rbacGroups : [];
  return groups.length === 0 ? [null] : groups;
}
