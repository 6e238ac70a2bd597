import { analyticsCostGroupBys, analyticsCostParameters, analyticsCostWindow } from "@org/usage-raw";
import { analyticsOrAdminAccess } from "../../http/access.ts";
import { analyticsBeta } from "../../http/version.ts";
import { isOnTheBill } from "../../pricing/bill.ts";
import { formatMinute } from "../../time/instant.ts";
import type { Endpoint } from "../endpoint.ts";
import { hidesDeleted } from "./deleted.ts";
import { groupStreams } from "./groups.ts";
import { readWithoutHipaa } from "./hipaa.ts";
import { costMetrics, costRankings, linesOf } from "./lines.ts";
import { pageOfRows } from "./rows.ts";
import { sumCost } from "./sum.ts";
import { timeBucketWidthOf } from "./width.ts";
import { viewOf } from "./view.ts";
import { windowOf } from "./window.ts";

export const analyticsCost: Endpoint = {
  path: "/v1/organizations/analytics/cost",
  access: analyticsOrAdminAccess,
  needsBeta: analyticsBeta,
  parameters: analyticsCostParameters,
  answer(call) {
    const { world, nowMs } = call;
    const view = viewOf(call.family);
    const { selection, groupBy, horizon } = readWithoutHipaa(call, view, isOnTheBill);
    const window = windowOf(call, timeBucketWidthOf(call), analyticsCostWindow);
    const groups = groupStreams({ world, view, nowMs, groupBy, dimensions: analyticsCostGroupBys });
    const isHidden = hidesDeleted(call, view);
    return pageOfRows(call, {
      window,
      sums: () => sumCost(world, selection, groups, window, horizon),
      metrics: costRankings,
      defaultMetric: "amount",
      isShown: ({ group }) => !isHidden(group.stream),
      rowsOf: (sum) =>
        linesOf(sum, groupBy, view).map((line) => ({
          starting_at: formatMinute(sum.start),
          ending_at: formatMinute(sum.end),
          group: { ...sum.group.dimensions, cost_type: line.costType, token_type: line.tokenType },
          cost: costMetrics(sum, line),
        })),
    });
  },
};
