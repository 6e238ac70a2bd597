import { analyticsCostGroupBys, analyticsCostParameters, analyticsCostWindow } from "@org/usage-raw";
import { analyticsOrAdminAccess } from "../../http/access.ts";
import { analyticsBeta } from "../../http/version.ts";
import { isOnTheBill } from "../../ledger/bill.ts";
import { viewOf } from "../../ledger/view.ts";
import { formatMinute } from "../../time/instant.ts";
import type { Endpoint } from "../endpoint.ts";
import { readAsked } from "./ask.ts";
import { hidesDeleted } from "./deleted.ts";
import { groupSeries } from "./groups.ts";
import { costMetrics, linesOf, totalOf } from "./lines.ts";
import { pageOfRows } from "./rows.ts";
import { sumCost } from "./sum.ts";
import { timeBucketWidthOf } from "./width.ts";
import { windowOf } from "./window.ts";

export const analyticsCost: Endpoint = {
  name: "analytics.cost",
  path: "/v1/organizations/analytics/cost",
  access: analyticsOrAdminAccess,
  needsBeta: analyticsBeta,
  parameters: analyticsCostParameters,
  answer(call) {
    const { world, nowMs } = call;
    const view = viewOf(call.family);
    const { selection, groupBy, horizon } = readAsked(call, view, isOnTheBill);
    const window = windowOf(call, timeBucketWidthOf(call), analyticsCostWindow);
    const groups = groupSeries({ world, view, nowMs, groupBy, dimensions: analyticsCostGroupBys });
    const isHidden = hidesDeleted(call);
    return pageOfRows(call, {
      endpoint: "analytics.cost",
      window,
      sums: () => sumCost(world, selection, groups, window, horizon),
      metrics: { amount: ({ net }) => totalOf(net), list_amount: ({ list }) => totalOf(list) },
      defaultMetric: "amount",
      isShown: ({ group }) => !isHidden(group.series),
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
