import { enterpriseUsageGroupBys, enterpriseUserUsageParameters, enterpriseUserUsageWindow } from "@org/usage-raw";
import { analyticsAccess } from "../../http/access.ts";
import { isBilledByToken } from "../../simulation/messages-dimensions.ts";
import type { Stream } from "../../simulation/stream.ts";
import { readRequest } from "../analytics/request.ts";
import { groupStreams } from "../analytics/groups.ts";
import { totalTokens, usageMetrics, usageRankings } from "../analytics/metrics.ts";
import { pageOfRows } from "../analytics/rows.ts";
import { sumUsage } from "../analytics/sum.ts";
import { optionalWidth } from "../analytics/width.ts";
import { windowOf } from "../analytics/window.ts";
import type { Endpoint } from "../endpoint.ts";
import { isByUser, isShownUser, userRow } from "./user-rows.ts";

function isCounted(stream: Stream): boolean {
  return isByUser(stream) && isBilledByToken(stream);
}

export const enterpriseUserUsageReport: Endpoint = {
  path: "/v1/organizations/analytics/user_usage_report",
  access: analyticsAccess,
  parameters: enterpriseUserUsageParameters,
  answer(call) {
    const { world, nowMs } = call;
    const { selection, groupBy, horizon } = readRequest(call, "enterprise", isCounted);
    const window = windowOf(call, optionalWidth(call, "bucket_width"), enterpriseUserUsageWindow);
    const groups = groupStreams({
      world,
      view: "enterprise",
      nowMs,
      groupBy: new Set([...groupBy, "actor"]),
      dimensions: [...enterpriseUsageGroupBys, "actor"],
    });
    const page = pageOfRows(call, {
      window,
      sums: () => sumUsage(selection, groups, window, horizon),
      metrics: usageRankings,
      defaultMetric: "total_tokens",
      isShown: isShownUser(call),
      rowsOf: (sum) => [
        { ...userRow(call, sum, window), ...usageMetrics(sum.counters), total_tokens: totalTokens(sum.counters) },
      ],
    });
    return { ...page, organization_id: world.organization.envelopeId };
  },
};
