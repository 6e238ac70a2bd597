import { badRequest } from "../../http/refusal.ts";
import { passesFilters } from "../../simulation/analytics-filters.ts";
import { analyticsHorizon, type Horizon, refreshedMinute } from "../../simulation/horizon.ts";
import { type Selection, select } from "../../simulation/selection.ts";
import type { Stream } from "../../simulation/stream.ts";
import type { View } from "../../simulation/organization-view.ts";
import type { Call } from "../endpoint.ts";

/** What the reports of this family read from a request. */
export interface AnalyticsRequest {
  groupBy: ReadonlySet<string>;
  selection: Selection;
  horizon: Horizon;
  refreshed: number;
}

/** Reads what the analytics and Enterprise reports have in common, and rejects combinations that they do not allow. */
export function readRequest(call: Call, view: View, isCounted: (stream: Stream) => boolean): AnalyticsRequest {
  const groupBy = new Set(call.query.list("group_by"));
  if (groupBy.has("claude_tag_user_id") && (groupBy.has("rbac_group_id") || call.query.list("rbac_group_ids"))) {
    throw badRequest("claude_tag_user_id cannot be combined with rbac_group_id or rbac_group_ids[].");
  }
  const refreshed = refreshedMinute(call.nowMs);
  return {
    groupBy,
    selection: select(
      call.world.days,
      (stream) => isCounted(stream) && passesFilters(stream, call.query, view, call.world.organization),
    ),
    horizon: analyticsHorizon(refreshed),
    refreshed,
  };
}
