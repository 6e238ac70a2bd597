import { actorOf } from "./actor.ts";
import type { Stream } from "./stream.ts";
import type { User } from "../organization/model.ts";

/** The member whose tokens these are, as a Claude Enterprise organization counts its active users; undefined for any other stream. */
export function memberOf(stream: Stream): User | undefined {
  const actor = actorOf(stream, "enterprise");
  return stream.meter === "tokens" && actor?.kind === "user" ? actor.user : undefined;
}

/** Members with a seat at an instant. */
export function seatsAt(users: readonly User[], ms: number): User[] {
  return users.filter((user) => user.addedMs <= ms && (user.deletedMs === null || user.deletedMs > ms));
}
