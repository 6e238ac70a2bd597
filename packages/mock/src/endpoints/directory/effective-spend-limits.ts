import { anyAdminAccess } from "../../http/access.ts";
import type { Parameters } from "../../http/query.ts";
import type { JsonObject } from "../../json.ts";
import type { SpendLimit, User } from "../../organization/model.ts";
import { isOnTheBill } from "../../pricing/bill.ts";
import { componentsOf } from "../../pricing/components.ts";
import { formatCents, roundToDecimals } from "../../pricing/money.ts";
import { actorOf } from "../../simulation/actor.ts";
import { effectiveLimit, periods, periodStartMs } from "../../simulation/effective-limit.ts";
import { usageHorizon } from "../../simulation/horizon.ts";
import { select } from "../../simulation/selection.ts";
import { visitUnbucketed } from "../../simulation/unbucketed.ts";
import { dayMinutes, minuteMs } from "../../time/width.ts";
import type { Call, Endpoint } from "../endpoint.ts";
import { pageByToken } from "../token-page.ts";
import { requireEnterprise } from "./enterprise-only.ts";

const parameters: Parameters = {
  limit: { type: "integer", minimum: 1, maximum: 100 },
  page: { type: "string", cursor: true },
  period: { type: "string", list: true, values: periods },
  user_ids: { type: "string", list: true, maxItems: 100 },
};

/** What each member may spend and has spent in the running period. Pages count members, not rows. */
export const effectiveSpendLimitsList: Endpoint = {
  path: "/v1/organizations/spend_limits/effective",
  access: anyAdminAccess,
  parameters,
  ignoresUnknown: true,
  answer(call) {
    requireEnterprise(call);
    const { world, nowMs, query } = call;
    const ids = query.list("user_ids");
    const wanted = query.list("period");
    const members = world.organization.users.filter(
      (user) =>
        user.addedMs <= nowMs &&
        (user.deletedMs === null || user.deletedMs > nowMs) &&
        (ids === undefined || ids.includes(user.id)),
    );
    const shown = periods.filter((period) => wanted === undefined || wanted.includes(period));
    return pageByToken(call, members, (user) =>
      shown.flatMap((period) => {
        const limit = effectiveLimit(world.organization, user, period);
        return limit ? [render(call, user, limit)] : [];
      }),
    );
  },
};

function render(call: Call, user: User, limit: SpendLimit): JsonObject {
  return {
    actor: { type: "user_actor", user_id: user.id, name: user.name, email_address: user.email, deleted: false },
    amount: limit.amount,
    currency: limit.currency,
    period: limit.period,
    period_to_date_spend: formatCents(roundToDecimals(spendOf(call, user, limit.period), 3)),
    scope: { type: "user", user_id: user.id },
    source: { ...limit.scope },
    spend_limit_id: limit.id,
  };
}

/** What a member's use cost since the start of the running period. */
function spendOf({ world, nowMs }: Call, user: User, period: SpendLimit["period"]): bigint {
  const selection = select(world.days, (stream) => {
    const actor = actorOf(stream, "enterprise");
    return isOnTheBill(stream) && actor?.kind === "user" && actor.user === user;
  });
  const from = periodStartMs(period, nowMs) / minuteMs;
  const to = Math.ceil(nowMs / minuteMs / 60) * 60;
  let spend = 0n;
  visitUnbucketed(selection, from, to, usageHorizon(nowMs), (start, stream, counters) => {
    const { net } = world.rates(stream, Math.floor(start / dayMinutes));
    for (const { place } of componentsOf(stream)) spend += BigInt(counters[place] ?? 0) * (net[place] ?? 0n);
  });
  return spend;
}
