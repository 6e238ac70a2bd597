import { enterpriseCostGroupBys, enterpriseUserCostParameters, enterpriseUserCostWindow } from "@org/usage-raw";
import { analyticsAccess } from "../../http/access.ts";
import { isOnTheBill } from "../../pricing/bill.ts";
import type { Stream } from "../../simulation/stream.ts";
import { readRequest } from "../analytics/request.ts";
import { groupStreams } from "../analytics/groups.ts";
import { costMetrics, costRankings, linesOf } from "../analytics/lines.ts";
import { pageOfRows } from "../analytics/rows.ts";
import { sumCost } from "../analytics/sum.ts";
import { optionalWidth } from "../analytics/width.ts";
import { windowOf } from "../analytics/window.ts";
import type { Endpoint } from "../endpoint.ts";
import { isByUser, isShownUser, userRow } from "./user-rows.ts";

function isCounted(stream: Stream): boolean {
  return isByUser(stream) && isOnTheBill(stream);
}

export const enterpriseUserCostReport: Endpoint = {
  path: "/v1/organizations/analytics/user_cost_report",
  access: analyticsAccess,
  parameters: enterpriseUserCostParameters,
  answer(call) {
    const { world, nowMs } = call;
    const { selection, groupBy, horizon } = readRequest(call, "enterprise", isCounted);
    const window = windowOf(call, optionalWidth(call, "bucket_width"), enterpriseUserCostWindow);
    const groups = groupStreams({
      world,
      view: "enterprise",
      nowMs,
      groupBy: new Set([...groupBy, "actor"]),
      dimensions: [...enterpriseCostGroupBys, "actor"],
    });
    const page = pageOfRows(call, {
      window,
      sums: () => sumCost(world, selection, groups, window, horizon),
      metrics: costRankings,
      defaultMetric: "amount",
      isShown: isShownUser(call),
      rowsOf: (sum) =>
        linesOf(sum, groupBy, "enterprise").map((line) => ({
          ...userRow(call, sum, window),
          cost_type: line.costType,
          token_type: line.tokenType,
          ...costMetrics(sum, line),
        })),
    });
    return { ...page, organization_id: world.organization.envelopeId };
  },
};
