import {
  enterpriseCostGroupBys,
  enterpriseCostPageLimits,
  enterpriseCostParameters,
  enterpriseCostWindow,
} from "@org/usage-raw";
import { analyticsAccess } from "../../http/access.ts";
import { isOnTheBill } from "../../pricing/bill.ts";
import { readRequest } from "../analytics/request.ts";
import { groupStreams } from "../analytics/groups.ts";
import { costMetrics, linesOf } from "../analytics/lines.ts";
import { sumCost } from "../analytics/sum.ts";
import type { Endpoint } from "../endpoint.ts";
import { enterpriseBuckets } from "./buckets.ts";
import { hyphenate } from "./hyphen.ts";

export const enterpriseCostReport: Endpoint = {
  path: "/v1/organizations/analytics/cost_report",
  access: analyticsAccess,
  parameters: enterpriseCostParameters,
  answer(call) {
    const { world, nowMs } = call;
    const { selection, groupBy, horizon, refreshed } = readRequest(call, "enterprise", isOnTheBill);
    const groups = groupStreams({ world, view: "enterprise", nowMs, groupBy, dimensions: enterpriseCostGroupBys });
    return enterpriseBuckets(call, {
      limits: enterpriseCostWindow,
      sizes: enterpriseCostPageLimits,
      refreshed,
      sumsOf: (window) => sumCost(world, selection, groups, window, horizon),
      rowsOf: (sum) =>
        linesOf(sum, groupBy, "enterprise").map((line) => ({
          rank: line.net,
          row: {
            ...hyphenate(sum.group.dimensions),
            cost_type: line.costType,
            token_type: line.tokenType,
            ...costMetrics(sum, line),
          },
        })),
    });
  },
};
