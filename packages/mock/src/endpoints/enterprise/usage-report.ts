import {
  enterpriseUsageGroupBys,
  enterpriseUsagePageLimits,
  enterpriseUsageParameters,
  enterpriseUsageWindow,
} from "@org/usage-raw";
import { analyticsAccess } from "../../http/access.ts";
import { isBilledByToken } from "../../simulation/messages-dimensions.ts";
import { readRequest } from "../analytics/request.ts";
import { groupStreams } from "../analytics/groups.ts";
import { totalTokens, usageMetrics } from "../analytics/metrics.ts";
import { sumUsage } from "../analytics/sum.ts";
import type { Endpoint } from "../endpoint.ts";
import { enterpriseBuckets } from "./buckets.ts";
import { hyphenate } from "./hyphen.ts";

export const enterpriseUsageReport: Endpoint = {
  path: "/v1/organizations/analytics/usage_report",
  access: analyticsAccess,
  parameters: enterpriseUsageParameters,
  answer(call) {
    const { world, nowMs } = call;
    const { selection, groupBy, horizon, refreshed } = readRequest(call, "enterprise", isBilledByToken);
    const groups = groupStreams({ world, view: "enterprise", nowMs, groupBy, dimensions: enterpriseUsageGroupBys });
    return enterpriseBuckets(call, {
      limits: enterpriseUsageWindow,
      sizes: enterpriseUsagePageLimits,
      refreshed,
      sumsOf: (window) => sumUsage(selection, groups, window, horizon),
      rowsOf: ({ counters, group }) => [
        { rank: totalTokens(counters), row: { ...usageMetrics(counters), ...hyphenate(group.dimensions) } },
      ],
    });
  },
};
