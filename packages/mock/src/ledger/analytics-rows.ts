import {
  analyticsCostGroupBys,
  analyticsUsageGroupBys,
  enterpriseCostGroupBys,
  enterpriseUsageGroupBys,
} from "@org/usage-raw";
import { actorOf, isSeat } from "../simulation/actor.ts";
import { isHipaaReady } from "../simulation/child-organization.ts";
import type { Stream } from "../simulation/stream.ts";
import type { World } from "../world.ts";
import type { View } from "../simulation/organization-view.ts";
import type { Cell, LedgerAnalyticsParams } from "./analytics.ts";
import { type CostFigures, type CostKind, trueAnalyticsCost } from "./analytics-cost.ts";
import type { ReadingTime } from "./reading-time.ts";
import { trueAnalyticsUsage, type UsageFigures } from "./analytics-usage.ts";

type Values = Record<string, unknown>;

/** A row of the analytics reports. `group` has every dimension, null unless grouped. */
export interface LedgerAnalyticsUsageRow {
  starting_at: string;
  ending_at: string;
  group: Values;
  usage: UsageFigures;
}

export interface LedgerAnalyticsCostRow {
  starting_at: string;
  ending_at: string;
  group: Values;
  cost: CostFigures;
}

/** A row of the Enterprise reports, with dimensions and figures on the row itself. The reports by user also have an `actor`. */
export type LedgerEnterpriseUsageRow = { starting_at: string | null; ending_at: string | null } & UsageFigures & Values;
export type LedgerEnterpriseCostRow = { starting_at: string | null; ending_at: string | null } & CostFigures & Values;

export function analyticsUsageRows(
  world: World,
  params: LedgerAnalyticsParams,
  time: ReadingTime,
  view: View,
): LedgerAnalyticsUsageRow[] {
  return trueAnalyticsUsage(
    { world, params, time, view, width: params.time_bucket_width ?? null },
    isReported(world),
  ).map(({ cell, figures }) => ({
    starting_at: cell.starting_at,
    ending_at: cell.ending_at,
    group: pick(analyticsUsageGroupBys, cell),
    usage: figures,
  }));
}

export function analyticsCostRows(
  world: World,
  params: LedgerAnalyticsParams,
  time: ReadingTime,
  view: View,
): LedgerAnalyticsCostRow[] {
  return trueAnalyticsCost(
    { world, params, time, view, width: params.time_bucket_width ?? null },
    isReported(world),
  ).map(({ cell, kind, figures }) => ({
    starting_at: cell.starting_at,
    ending_at: cell.ending_at,
    group: pick(analyticsCostGroupBys, cell, kind),
    cost: figures,
  }));
}

/** Every group of every bucket: the 100 largest ones, which the report shows, and the others. */
export function enterpriseUsageRows(
  world: World,
  params: LedgerAnalyticsParams,
  time: ReadingTime,
): LedgerEnterpriseUsageRow[] {
  const reading = { world, params, time, view: "enterprise", width: params.bucket_width ?? "1d" } as const;
  return trueAnalyticsUsage(reading).map(({ cell, figures }) => {
    const { total_tokens: _total, ...counters } = figures;
    return { ...boundsOf(cell), ...pick(enterpriseUsageGroupBys, cell), ...counters } as LedgerEnterpriseUsageRow;
  });
}

export function enterpriseCostRows(
  world: World,
  params: LedgerAnalyticsParams,
  time: ReadingTime,
): LedgerEnterpriseCostRow[] {
  const reading = { world, params, time, view: "enterprise", width: params.bucket_width ?? "1d" } as const;
  return trueAnalyticsCost(reading).map(({ cell, kind, figures }) => ({
    ...boundsOf(cell),
    ...pick(enterpriseCostGroupBys, cell, kind),
    ...figures,
  }));
}

export function enterpriseUserUsageRows(
  world: World,
  params: LedgerAnalyticsParams,
  time: ReadingTime,
): LedgerEnterpriseUsageRow[] {
  const reading = {
    world,
    params: byActor(params),
    time,
    view: "enterprise",
    width: params.bucket_width ?? null,
  } as const;
  return trueAnalyticsUsage(reading, isOfSeat).map(({ cell, figures }) => ({
    ...(params.bucket_width ? boundsOf(cell) : unbound),
    actor: cell.actor,
    ...pick(enterpriseUsageGroupBys, cell),
    ...figures,
  }));
}

export function enterpriseUserCostRows(
  world: World,
  params: LedgerAnalyticsParams,
  time: ReadingTime,
): LedgerEnterpriseCostRow[] {
  const reading = {
    world,
    params: byActor(params),
    time,
    view: "enterprise",
    width: params.bucket_width ?? null,
  } as const;
  return trueAnalyticsCost(reading, isOfSeat).map(({ cell, kind, figures }) => ({
    ...(params.bucket_width ? boundsOf(cell) : unbound),
    actor: cell.actor,
    ...pick(enterpriseCostGroupBys, cell, kind),
    ...figures,
  }));
}

/** The reports of a parent organization leave out its children with HIPAA readiness. */
function isReported({ organization }: World): (stream: Stream) => boolean {
  return (stream) => !isHipaaReady(stream, organization);
}

function isOfSeat(stream: Stream): boolean {
  return isSeat(actorOf(stream, "enterprise"));
}

const unbound = { starting_at: null, ending_at: null };

function boundsOf({ starting_at, ending_at }: Cell): { starting_at: string; ending_at: string } {
  return { starting_at, ending_at };
}

function byActor(params: LedgerAnalyticsParams): LedgerAnalyticsParams {
  return { ...params, group_by: [...(params.group_by ?? []), "actor"] };
}

/** The older reports spell Claude in Slack with a hyphen; only they have no organization among their dimensions. */
function pick(dimensions: readonly string[], cell: Cell, kind?: CostKind): Values {
  const values: Values = { ...cell.values, ...kind, actor: cell.actor };
  if (!dimensions.includes("organization_id") && values["product"] === "claude_tag") values["product"] = "claude-tag";
  return Object.fromEntries(dimensions.map((name) => [name, values[name] ?? null]));
}
