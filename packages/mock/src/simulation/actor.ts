import type { JsonObject } from "../json.ts";
import type { View } from "./organization-view.ts";
import type { Actor, Stream } from "./stream.ts";

/** Who acted, as that kind of organization sees it. */
export function actorOf(stream: Stream, view: View): Actor | null {
  return view === "enterprise" ? (stream.seatActor ?? stream.actor) : stream.actor;
}

/** The actor of an analytics row; null if it cannot be named. */
export function renderActor(actor: Actor | null, nowMs: number): JsonObject | null {
  switch (actor?.kind) {
    case "user": {
      const { id, email, name, accountDeleted } = actor.user;
      const deleted = isDeletedUser(actor, nowMs);
      const isNameless = deleted && accountDeleted;
      return {
        type: "user_actor",
        user_id: id,
        email_address: isNameless ? null : email,
        name: isNameless ? "Deleted User" : name,
        deleted,
      };
    }
    case "system":
      return { type: "user_actor", user_id: actor.id, email_address: null, name: actor.name, deleted: false };
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

/** Distinguishes actors. Hidden ones all read null, and still each has its own rows. */
export function actorIdentity(actor: Actor | null): string {
  switch (actor?.kind) {
    case "federated":
      return JSON.stringify(actor.identity);
    case "hidden":
      return `hidden ${actor.number}`;
    default:
      return actorId(actor) ?? "";
  }
}

/** The ID that `actor_ids[]` matches. Federated and hidden actors have none. */
export function actorId(actor: Actor | null): string | null {
  switch (actor?.kind) {
    case "user":
      return actor.user.id;
    case "system":
      return actor.id;
    case "service_account":
      return actor.account.id;
    case "api_key":
      return actor.key.id;
    default:
      return null;
  }
}

export function actorType(actor: Actor | null): string | null {
  switch (actor?.kind) {
    case "user":
    case "system":
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

/** Whether the actor has a row in the Enterprise reports by user: people, and accounts that the system made for itself. */
export function isSeat(actor: Actor | null): boolean {
  return actor?.kind === "user" || actor?.kind === "system";
}

/** `deleted: true` also marks people who left the organization and keep their account. */
export function isDeletedUser(actor: Actor | null, nowMs: number): boolean {
  return actor?.kind === "user" && actor.user.deletedMs !== null && actor.user.deletedMs <= nowMs;
}

/** The RBAC groups of the acting user; a single null if there are none. */
export function rbacGroupsOf(actor: Actor | null): (string | null)[] {
  const groups = actor?.kind === "user" ? actor.user.rbacGroups : [];
  return groups.length === 0 ? [null] : groups;
}
