import { invalidParam } from "../errors/invalid-param.ts";
import { listOf } from "../params/list-of.ts";
import { ParamsError } from "../errors/params-error.ts";
import type { NullMeaning, Query } from "../definition.ts";

/** Both analytics reports are in beta; without its header the API returns 400. */
export const analyticsBetas = (): readonly string[] => ["analytics-usage-cost-2026-08-24"];

/** With time buckets people expect a series, but the server's default order is by metric. */
export function timeOrder(query: Query): Query {
  const ordered = query["order_by"] !== undefined || query["order"] !== undefined;
  return query["time_bucket_width"] === undefined || ordered ? {} : { order_by: "time", order: "asc" };
}

export function isTimeOrdered(query: Query): boolean {
  return query["order_by"] === "time" && query["order"] === "asc";
}

export const analyticsNulls: Readonly<Record<string, NullMeaning>> = {
  workspace_id: "enterprise",
  api_key_id: "no_api_key",
};

/** Naming a child with HIPAA readiness is an error of the API; without names, its figures are silently not there. */
export function analyticsNotes({ organization_ids: organizations }: Query): readonly string[] {
  return organizations === undefined
    ? ["For a parent organization: figures of children with HIPAA readiness are not included."]
    : [];
}

/** Combinations that the API refuses or silently ignores. */
export const analyticsRules: readonly ((query: Query) => ParamsError | undefined)[] = [
  timeNeedsBuckets,
  deletedNeedsActor,
  tagUserExcludesGroups,
];

function timeNeedsBuckets({ order_by: orderBy, time_bucket_width: width }: Query): ParamsError | undefined {
  if (orderBy !== "time" || width !== undefined) return undefined;
  const hint = "Set time_bucket_width, or order by a metric.";
  return invalidParam("order_by", orderBy, "has no effect without time_bucket_width", { hint });
}

function deletedNeedsActor(query: Query): ParamsError | undefined {
  const { exclude_deleted_users: exclude } = query;
  if (exclude !== true || listOf(query, "group_by").includes("actor")) return undefined;
  return new ParamsError("exclude_deleted_users: only rows grouped by actor can exclude deleted users.", {
    param: "exclude_deleted_users",
    received: exclude,
    hint: 'Add "actor" to group_by.',
  });
}

/** Slack users and groups are two views of who was there, which the API does not cross. Also a rule of the Enterprise reports. */
export function tagUserExcludesGroups(query: Query): ParamsError | undefined {
  const groupBy = listOf(query, "group_by");
  const hasGroups = query["rbac_group_ids"] !== undefined || groupBy.includes("rbac_group_id");
  if (!hasGroups || !groupBy.includes("claude_tag_user_id")) return undefined;
  return new ParamsError("group_by: claude_tag_user_id can't be combined with rbac_group_id or rbac_group_ids.", {
    param: "group_by",
    received: groupBy,
    hint: "Request them in two reports.",
  });
}
