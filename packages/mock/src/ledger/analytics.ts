import { actorIdentity, actorOf, isDeletedUser, rbacGroupsOf, renderActor } from "../simulation/actor.ts";
import { analyticsDimensions, type PlainDimension, tokenDimensions } from "../simulation/analytics-dimensions.ts";
import { passesFilters } from "../simulation/analytics-filters.ts";
import type { Component } from "../pricing/components.ts";
import { analyticsHorizon, refreshedMinute } from "../simulation/horizon.ts";
import type { Stream } from "../simulation/stream.ts";
import type { View } from "../simulation/organization-view.ts";
import { formatMinute } from "../time/instant.ts";
import { dayMinutes, minuteMs, type Width, widthMinutes } from "../time/width.ts";
import type { World } from "../world.ts";
import { type Fact, factsOf } from "./facts.ts";
import { filterListsOf } from "./filter-lists.ts";
import { horizonAt, type ReadingTime } from "./reading-time.ts";
import { createSums } from "./sums.ts";
import { windowOf, type WindowParams } from "./window.ts";

type FilterName =
  | "actor_ids"
  | "actor_types"
  | "agent_ids"
  | "api_key_ids"
  | "claude_tag_categories"
  | "claude_tag_user_ids"
  | "context_windows"
  | "deployment_ids"
  | "environment_ids"
  | "inference_geos"
  | "models"
  | "organization_ids"
  | "products"
  | "rbac_group_ids"
  | "service_tiers"
  | "session_ids"
  | "slack_channel_ids"
  | "speeds"
  | "user_ids"
  | "user_profile_ids"
  | "workspace_ids";

type AnalyticsFilters = { readonly [Name in FilterName]?: readonly (string | null)[] | null | undefined };

/** The parameters of the analytics and Enterprise reports; order and limit make no difference. */
export interface LedgerAnalyticsParams extends WindowParams, AnalyticsFilters {
  time_bucket_width?: Width | null | undefined;
  bucket_width?: Width | null | undefined;
  group_by?: readonly string[] | null | undefined;
  exclude_deleted_users?: boolean | null | undefined;
  order?: string | null | undefined;
  order_by?: string | null | undefined;
  limit?: number | null | undefined;
}

/** Everything that the figures of this family depend on. */
export interface Reading {
  world: World;
  view: View;
  time: ReadingTime;
  width: Width | null;
  params: LedgerAnalyticsParams;
  isCounted: (stream: Stream) => boolean;
}

/** Where a figure belongs: its period, and the values of the grouped dimensions. */
export interface Cell {
  starting_at: string;
  ending_at: string;
  actor: unknown;
  values: Record<string, string | null>;
}

/** How facts become rows. `component` is null for usage. */
export interface Summing<Row> {
  componentsIn: (stream: Stream) => readonly (Component | null)[];
  /** Distinguishes the rows of a cell. */
  kindOf: (component: Component | null) => unknown;
  start: (cell: Cell, component: Component | null) => Row;
  add: (row: Row, fact: Fact, component: Component | null) => void;
}

/** Sums facts into rows, each made for its first fact. */
export function sumFacts<Row>(reading: Reading, { componentsIn, kindOf, start, add }: Summing<Row>): Row[] {
  const { time, width, params } = reading;
  const { from, to } = windowOf(params, width ?? "1h", Math.floor(time.nowMs / minuteMs));
  const horizon = horizonAt(time, (nowMs) => analyticsHorizon(refreshedMinute(nowMs)));
  const length = width === null ? to - from : widthMinutes[width];
  const rows = createSums<Row>();
  for (const stream of streamsFor(reading)) {
    const actor = actorOf(stream, reading.view);
    const identity = groupedBy(params, "actor") ? actorIdentity(actor) : "";
    const places = (groupedBy(params, "rbac_group_id") ? rbacGroupsOf(actor) : [null]).flatMap((rbacGroup) =>
      componentsIn(stream).map((component) => {
        const cell = cellOf(reading, stream, component, rbacGroup);
        return { component, cell, sums: rows.of(JSON.stringify([identity, cell, kindOf(component)])) };
      }),
    );
    for (const fact of factsOf([stream], from, to, horizon, width === "1m")) {
      const bucket = width === null ? from : fact.minute - (fact.minute % length);
      for (const { component, cell, sums } of places) {
        const row = sums.at(bucket, () => {
          const bounds = { starting_at: formatMinute(bucket), ending_at: formatMinute(bucket + length) };
          return start({ ...bounds, ...cell }, component);
        });
        add(row, fact, component);
      }
    }
  }
  return rows.all;
}

function streamsFor({ world, view, time, params, isCounted }: Reading): Stream[] {
  const wanted = filterListsOf(params);
  return world.streams.filter(
    (stream) =>
      isCounted(stream) &&
      passesFilters(stream, wanted, view, world.organization) &&
      !(params.exclude_deleted_users === true && isDeletedUser(actorOf(stream, view), time.nowMs)),
  );
}

export function groupedBy(params: LedgerAnalyticsParams, dimension: string): boolean {
  return params.group_by?.includes(dimension) ?? false;
}

function cellOf(
  reading: Reading,
  stream: Stream,
  component: Component | null,
  rbacGroup: string | null,
): Pick<Cell, "actor" | "values"> {
  const { world, view, time, params } = reading;
  const runsNoModel = component !== null && component.costType !== "tokens";
  const values: Record<string, string | null> = { rbac_group_id: rbacGroup };
  for (const name of Object.keys(analyticsDimensions) as PlainDimension[]) {
    const isSaid = groupedBy(params, name) && !(runsNoModel && tokenDimensions.has(name));
    values[name] = isSaid ? analyticsDimensions[name](stream, view, world.organization) : null;
  }
  return { actor: groupedBy(params, "actor") ? renderActor(actorOf(stream, view), time.nowMs) : null, values };
}

/** The day whose prices apply to a fact. */
export function dayOfFact(fact: Fact): number {
  return Math.floor(fact.minute / dayMinutes);
}
