import { badRequest } from "../../http/refusal.ts";
import { actorOf, isDeletedUser } from "../../simulation/actor.ts";
import type { View } from "../../simulation/organization-view.ts";
import type { Stream } from "../../simulation/stream.ts";
import type { Call } from "../endpoint.ts";

/** The streams that `exclude_deleted_users` omits. It requires grouping by actor. */
export function hidesDeleted(call: Call, view: View): (stream: Stream) => boolean {
  if (call.query.flag("exclude_deleted_users") !== true) return () => false;
  if (!call.query.list("group_by")?.includes("actor"))
    throw badRequest("exclude_deleted_users requires group_by[]=actor.");
  return (stream) => isDeletedUser(actorOf(stream, view), call.nowMs);
}
