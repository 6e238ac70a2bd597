import type { JsonObject } from "../../http/refusal.ts";
import { actorIdentity, renderActor, rbacGroupsOf } from "../../ledger/actor.ts";
import { analyticsDimensions, type PlainDimension, tokenDimensions } from "../../ledger/analytics-dimensions.ts";
import type { Series } from "../../ledger/series.ts";
import type { View } from "../../ledger/view.ts";
import type { World } from "../../world.ts";
import type { Groups } from "./sum.ts";

/** A group as it is rendered, and the series it was first met in. */
export interface Group {
  /** Every dimension of the report, null unless grouped. */
  dimensions: JsonObject;
  series: Series;
}

interface Grouped {
  world: World;
  view: View;
  nowMs: number;
  groupBy: ReadonlySet<string>;
  /** Every dimension the report's rows have. */
  dimensions: readonly string[];
}

/** Splits series by the dimensions that were asked for. A user of several RBAC groups is in each of them. */
export function groupSeries(asked: Grouped): Groups<Group> {
  const groups: Group[] = [];
  const byKey = new Map<string, number>();
  const bySeries = new Map<number, number[]>();

  function placesOf(series: Series, isToken: boolean): number[] {
    const rbacGroups = asked.groupBy.has("rbac_group_id") ? rbacGroupsOf(series) : [null];
    return rbacGroups.map((rbacGroup) => {
      const dimensions = dimensionsOf(series, isToken, rbacGroup, asked);
      // Actors who cannot be named all read null and are rows of their own.
      const identity = asked.groupBy.has("actor") ? actorIdentity(series) : "";
      const key = JSON.stringify([identity, dimensions]);
      const place = byKey.get(key) ?? groups.push({ dimensions, series }) - 1;
      byKey.set(key, place);
      return place;
    });
  }

  return {
    groups,
    of(series, isToken) {
      const at = series.index * 2 + (isToken ? 1 : 0);
      const places = bySeries.get(at) ?? placesOf(series, isToken);
      bySeries.set(at, places);
      return places;
    },
  };
}

function dimensionsOf(series: Series, isToken: boolean, rbacGroup: string | null, asked: Grouped): JsonObject {
  const row: JsonObject = {};
  for (const name of asked.dimensions) {
    if (!asked.groupBy.has(name)) row[name] = null;
    else if (name === "actor") row[name] = renderActor(series, asked.nowMs);
    else if (name === "rbac_group_id") row[name] = rbacGroup;
    else if (isPlain(name))
      row[name] =
        !isToken && tokenDimensions.has(name) ? null : analyticsDimensions[name](series, asked.view, asked.world);
    else row[name] = null;
  }
  return row;
}

function isPlain(name: string): name is PlainDimension {
  return Object.hasOwn(analyticsDimensions, name);
}
