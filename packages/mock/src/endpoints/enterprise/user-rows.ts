import type { JsonObject } from "../../json.ts";
import { actorOf, isDeletedUser, isSeat, renderActor } from "../../simulation/actor.ts";
import type { Stream } from "../../simulation/stream.ts";
import { formatMinute } from "../../time/instant.ts";
import type { Group } from "../analytics/groups.ts";
import type { Sum } from "../analytics/sum.ts";
import type { Window } from "../analytics/window.ts";
import type { Call } from "../endpoint.ts";
import { hyphenate } from "./hyphen.ts";

/** The reports by user contain only what the organization's people and system accounts did. */
export function isByUser(stream: Stream): boolean {
  return isSeat(actorOf(stream, "enterprise"));
}

/** Everything in a row but its figures. It has bounds only if the request has buckets. */
export function userRow(call: Call, sum: Sum<Group>, window: Window): JsonObject {
  const { actor: _actor, ...dimensions } = sum.group.dimensions;
  return {
    actor: renderActor(actorOf(sum.group.stream, "enterprise"), call.nowMs),
    starting_at: window.width === null ? null : formatMinute(sum.start),
    ending_at: window.width === null ? null : formatMinute(sum.end),
    ...hyphenate(dimensions),
  };
}

export function isShownUser(call: Call): (sum: Sum<Group>) => boolean {
  const excludes = call.query.flag("exclude_deleted_users") === true;
  return ({ group }) => !excludes || !isDeletedUser(actorOf(group.stream, "enterprise"), call.nowMs);
}
