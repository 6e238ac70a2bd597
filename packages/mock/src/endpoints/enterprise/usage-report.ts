import {
  enterpriseUsageGroupBys,
  enterpriseUsagePageLimits,
  enterpriseUsageParameters,
  enterpriseUsageWindow,
} from "@org/usage-raw";
import { analyticsAccess } from "../../http/access.ts";
import { isBilledByToken } from "../../ledger/messages-dimensions.ts";
import { readAsked } from "../analytics/ask.ts";
import { groupSeries } from "../analytics/groups.ts";
import { totalTokens, usageMetrics } from "../analytics/metrics.ts";
import { sumUsage } from "../analytics/sum.ts";
import type { Endpoint } from "../endpoint.ts";
import { enterpriseBuckets } from "./buckets.ts";
import { hyphenate } from "./hyphen.ts";

export const enterpriseUsageReport: Endpoint = {
  name: "enterprise.usageReport",
  path: "/v1/organizations/analytics/usage_report",
  access: analyticsAccess,
  parameters: enterpriseUsageParameters,
  answer(call) {
    const { world, nowMs } = call;
    const { selection, groupBy, horizon, refreshed } = readAsked(call, "enterprise", isBilledByToken);
    const groups = groupSeries({ world, view: "enterprise", nowMs, groupBy, dimensions: enterpriseUsageGroupBys });
    return enterpriseBuckets(call, {
      endpoint: "enterprise.usageReport",
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
