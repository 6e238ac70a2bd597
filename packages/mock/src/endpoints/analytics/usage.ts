import { analyticsUsageGroupBys, analyticsUsageParameters, analyticsUsageWindow } from "@org/usage-raw";
import { analyticsOrAdminAccess } from "../../http/access.ts";
import { analyticsBeta } from "../../http/version.ts";
import { isHipaaReady } from "../../simulation/child-organization.ts";
import { counter } from "../../simulation/counters.ts";
import { isBilledByToken } from "../../simulation/messages-dimensions.ts";
import { formatMinute } from "../../time/instant.ts";
import type { Endpoint } from "../endpoint.ts";
import { readRequest } from "./request.ts";
import { hidesDeleted } from "./deleted.ts";
import { groupStreams } from "./groups.ts";
import { rejectHipaaReady } from "./hipaa.ts";
import { totalTokens, usageMetrics } from "./metrics.ts";
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
    rejectHipaaReady(call);
    const view = viewOf(call.family);
    const { selection, groupBy, horizon } = readRequest(
      call,
      view,
      (stream) => isBilledByToken(stream) && !isHipaaReady(stream, world.organization),
    );
    const window = windowOf(call, timeBucketWidthOf(call), analyticsUsageWindow);
    const groups = groupStreams({ world, view, nowMs, groupBy, dimensions: analyticsUsageGroupBys });
    const isHidden = hidesDeleted(call, view);
    return pageOfRows(call, {
      window,
      sums: () => sumUsage(selection, groups, window, horizon),
      metrics: {
        total_tokens: ({ counters }) => totalTokens(counters),
        output_tokens: ({ counters }) => counters[counter.output] ?? 0,
        uncached_input_tokens: ({ counters }) => counters[counter.uncached] ?? 0,
        requests: ({ counters }) => counters[counter.requests] ?? 0,
      },
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
