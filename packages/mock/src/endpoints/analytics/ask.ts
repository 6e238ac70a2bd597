import { badRequest } from "../../http/refusal.ts";
import { passesFilters } from "../../ledger/analytics-filters.ts";
import { analyticsHorizon, type Horizon, refreshedMinute } from "../../ledger/horizon.ts";
import { type Selection, select } from "../../ledger/selection.ts";
import type { Series } from "../../ledger/series.ts";
import type { View } from "../../ledger/view.ts";
import type { Call } from "../endpoint.ts";

/** Everything a report of this family needs to know of its request. */
export interface Asked {
  groupBy: ReadonlySet<string>;
  selection: Selection;
  horizon: Horizon;
  refreshed: number;
}

/** Reads what the analytics and Enterprise reports have in common, and refuses what does not go together. */
export function readAsked(call: Call, view: View, isBooked: (series: Series) => boolean): Asked {
  const groupBy = new Set(call.query.list("group_by"));
  if (groupBy.has("claude_tag_user_id") && (groupBy.has("rbac_group_id") || call.query.list("rbac_group_ids"))) {
    throw badRequest("claude_tag_user_id cannot be combined with rbac_group_id or rbac_group_ids[].");
  }
  const refreshed = refreshedMinute(call.nowMs);
  return {
    groupBy,
    selection: select(call.world, (series) => isBooked(series) && passesFilters(series, call.query, view, call.world)),
    horizon: analyticsHorizon(refreshed),
    refreshed,
  };
}
