import { enterpriseUsageGroupBys, enterpriseUserUsageParameters, enterpriseUserUsageWindow } from "@org/usage-raw";
import { analyticsAccess } from "../../http/access.ts";
import { counter } from "../../ledger/counters.ts";
import { isBilledByToken } from "../../ledger/messages-dimensions.ts";
import type { Series } from "../../ledger/series.ts";
import { readAsked } from "../analytics/ask.ts";
import { groupSeries } from "../analytics/groups.ts";
import { totalTokens, usageMetrics } from "../analytics/metrics.ts";
import { pageOfRows } from "../analytics/rows.ts";
import { sumUsage } from "../analytics/sum.ts";
import { optionalWidth } from "../analytics/width.ts";
import { windowOf } from "../analytics/window.ts";
import type { Endpoint } from "../endpoint.ts";
import { isByUser, isShownUser, userRow } from "./user-rows.ts";

function isBooked(series: Series): boolean {
  return isByUser(series) && isBilledByToken(series);
}

export const enterpriseUserUsageReport: Endpoint = {
  name: "enterprise.userUsageReport",
  path: "/v1/organizations/analytics/user_usage_report",
  access: analyticsAccess,
  parameters: enterpriseUserUsageParameters,
  answer(call) {
    const { world, nowMs } = call;
    const { selection, groupBy, horizon } = readAsked(call, "enterprise", isBooked);
    const window = windowOf(call, optionalWidth(call, "bucket_width"), enterpriseUserUsageWindow);
    const groups = groupSeries({
      world,
      view: "enterprise",
      nowMs,
      groupBy: new Set([...groupBy, "actor"]),
      dimensions: [...enterpriseUsageGroupBys, "actor"],
    });
    const page = pageOfRows(call, {
      endpoint: "enterprise.userUsageReport",
      window,
      sums: () => sumUsage(selection, groups, window, horizon),
      metrics: {
        total_tokens: ({ counters }) => totalTokens(counters),
        output_tokens: ({ counters }) => counters[counter.output] ?? 0,
        uncached_input_tokens: ({ counters }) => counters[counter.uncached] ?? 0,
        requests: ({ counters }) => counters[counter.requests] ?? 0,
      },
      defaultMetric: "total_tokens",
      isShown: isShownUser(call),
      rowsOf: (sum) => [
        { ...userRow(call, sum, window), ...usageMetrics(sum.counters), total_tokens: totalTokens(sum.counters) },
      ],
    });
    return { ...page, organization_id: world.organization.envelopeId };
  },
};
