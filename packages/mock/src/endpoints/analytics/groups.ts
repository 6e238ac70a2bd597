import type { JsonObject } from "../../json.ts";
import { actorIdentity, actorOf, renderActor, rbacGroupsOf } from "../../simulation/actor.ts";
import { analyticsDimensions, type PlainDimension, tokenDimensions } from "../../simulation/analytics-dimensions.ts";
import type { Stream } from "../../simulation/stream.ts";
import type { View } from "../../simulation/organization-view.ts";
import type { World } from "../../world.ts";
import type { Groups } from "./sum.ts";

/** A group as it is rendered, and its first stream. */
export interface Group {
  /** Every dimension of the report, null unless grouped. */
  dimensions: JsonObject;
  stream: Stream;
}

interface GroupingRequest {
  world: World;
  view: View;
  nowMs: number;
  groupBy: ReadonlySet<string>;
  /** Every dimension of the report's rows. */
  dimensions: readonly string[];
}

/** Groups streams by the requested dimensions. A user in several RBAC groups is in each of them. */
export function groupStreams(grouping: GroupingRequest): Groups<Group> {
  const groups: Group[] = [];
  const byKey = new Map<string, number>();
  const byStream = new Map<number, number[]>();

  function placesOf(stream: Stream, isToken: boolean): number[] {
    const actor = actorOf(stream, grouping.view);
    const rbacGroups = grouping.groupBy.has("rbac_group_id") ? rbacGroupsOf(actor) : [null];
    return rbacGroups.map((rbacGroup) => {
      const dimensions = dimensionsOf(stream, isToken, rbacGroup, grouping);
      // Actors that cannot be named all read null, and each has its own rows.
      const identity = grouping.groupBy.has("actor") ? actorIdentity(actor) : "";
      const key = JSON.stringify([identity, dimensions]);
      const place = byKey.get(key) ?? groups.push({ dimensions, stream }) - 1;
      byKey.set(key, place);
      return place;
    });
  }

  return {
    groups,
    of(stream, isToken) {
      const at = stream.index * 2 + (isToken ? 1 : 0);
      const places = byStream.get(at) ?? placesOf(stream, isToken);
      byStream.set(at, places);
      return places;
    },
  };
}

function dimensionsOf(
  stream: Stream,
  isToken: boolean,
  rbacGroup: string | null,
  grouping: GroupingRequest,
): JsonObject {
  const row: JsonObject = {};
  for (const name of grouping.dimensions) {
    if (!grouping.groupBy.has(name)) row[name] = null;
    else if (name === "actor") row[name] = renderActor(actorOf(stream, grouping.view), grouping.nowMs);
    else if (name === "rbac_group_id") row[name] = rbacGroup;
    else if (isPlain(name))
      row[name] =
        !isToken && tokenDimensions.has(name)
          ? null
          : analyticsDimensions[name](stream, grouping.view, grouping.world.organization);
    else row[name] = null;
  }
  return row;
}

function isPlain(name: string): name is PlainDimension {
  return Object.hasOwn(analyticsDimensions, name);
}
