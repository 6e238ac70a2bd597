import { analyticsUsageGroupBys, analyticsUsageParameters, analyticsUsageWindow } from "@org/usage-raw";
import { analyticsOrAdminAccess } from "../../http/access.ts";
import { analyticsBeta } from "../../http/version.ts";
import { counter } from "../../ledger/counters.ts";
import { isBilledByToken } from "../../ledger/messages-dimensions.ts";
import { viewOf } from "../../ledger/view.ts";
import { formatMinute } from "../../time/instant.ts";
import type { Endpoint } from "../endpoint.ts";
import { readAsked } from "./ask.ts";
import { hidesDeleted } from "./deleted.ts";
import { groupSeries } from "./groups.ts";
import { totalTokens, usageMetrics } from "./metrics.ts";
import { pageOfRows } from "./rows.ts";
import { sumUsage } from "./sum.ts";
import { timeBucketWidthOf } from "./width.ts";
import { windowOf } from "./window.ts";

export const analyticsUsage: Endpoint = {
  name: "analytics.usage",
  path: "/v1/organizations/analytics/usage",
  access: analyticsOrAdminAccess,
  needsBeta: analyticsBeta,
  parameters: analyticsUsageParameters,
  answer(call) {
    const { world, nowMs } = call;
    const view = viewOf(call.family);
    const { selection, groupBy, horizon } = readAsked(call, view, isBilledByToken);
    const window = windowOf(call, timeBucketWidthOf(call), analyticsUsageWindow);
    const groups = groupSeries({ world, view, nowMs, groupBy, dimensions: analyticsUsageGroupBys });
    const isHidden = hidesDeleted(call);
    return pageOfRows(call, {
      endpoint: "analytics.usage",
      window,
      sums: () => sumUsage(selection, groups, window, horizon),
      metrics: {
        total_tokens: ({ counters }) => totalTokens(counters),
        output_tokens: ({ counters }) => counters[counter.output] ?? 0,
        uncached_input_tokens: ({ counters }) => counters[counter.uncached] ?? 0,
        requests: ({ counters }) => counters[counter.requests] ?? 0,
      },
      defaultMetric: "total_tokens",
      isShown: ({ group }) => !isHidden(group.series),
      rowsOf: ({ start, end, group, counters }) => [
        {
          starting_at: formatMinute(start),
          ending_at: formatMinute(end),
          group: group.dimensions,
          usage: { ...usageMetrics(counters), total_tokens: totalTokens(counters) },
        },
      ],
    });
  },
};
