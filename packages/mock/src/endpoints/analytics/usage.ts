import { analyticsUsageGroupBys, analyticsUsageParameters, analyticsUsageWindow } from "@org/usage-raw";
import { analyticsOrAdminAccess } from "../../http/access.ts";
import { analyticsBeta } from "../../http/version.ts";
import { isBilledByToken } from "../../simulation/messages-dimensions.ts";
import { formatMinute } from "../../time/instant.ts";
import type { Endpoint } from "../endpoint.ts";
import { hidesDeleted } from "./deleted.ts";
import { groupStreams } from "./groups.ts";
import { readWithoutHipaa } from "./hipaa.ts";
import { totalTokens, usageMetrics, usageRankings } from "./metrics.ts";
import { pageOfRows } from "./rows.ts";
import { sumUsage } from "./sum.ts";
import { timeBucketWidthOf } from "./width.ts";
import { viewOf } from "./view.ts";
import { windowOf } from "./window.ts";

export const analyticsUsage: Endpoint = {
  path: "/v1/organizations/analytics/usage",
  access: analyticsOrAdminAccess,
  needsBeta: analyticsBeta,
  parameters: analyticsUsageParameters,
  answer(call) {
    const { world, nowMs } = call;
    const view = viewOf(call.family);
    const { selection, groupBy, horizon } = readWithoutHipaa(call, view, isBilledByToken);
    const window = windowOf(call, timeBucketWidthOf(call), analyticsUsageWindow);
    const groups = groupStreams({ world, view, nowMs, groupBy, dimensions: analyticsUsageGroupBys });
    const isHidden = hidesDeleted(call, view);
    return pageOfRows(call, {
      window,
      sums: () => sumUsage(selection, groups, window, horizon),
      metrics: usageRankings,
      defaultMetric: "total_tokens",
      isShown: ({ group }) => !isHidden(group.stream),
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
