import { anyAdminAccess } from "../../http/access.ts";
import type { Parameters } from "../../http/query.ts";
import { badRequest } from "../../http/refusal.ts";
import { spendLimitsBeta } from "../../http/version.ts";
import type { SpendLimitScope } from "../../organization/model.ts";
import type { View } from "../../simulation/organization-view.ts";
import { viewOf } from "../analytics/view.ts";
import type { Endpoint } from "../endpoint.ts";
import { pageByToken } from "../token-page.ts";
import { stamp } from "./stamp.ts";

const scopesIn: Record<View, readonly SpendLimitScope["type"][]> = {
  console: ["organization", "workspace", "usage_tier"],
  enterprise: ["organization", "seat_tier", "rbac_group", "organization_service", "user"],
};

const parameters: Parameters = {
  limit: { type: "integer", minimum: 1, maximum: 100 },
  page: { type: "string", cursor: true },
  scope_type: { type: "string", list: true, values: [...new Set([...scopesIn.console, ...scopesIn.enterprise])] },
  workspace_id: { type: "string" },
};

/** The spend limits that are configured. `amount` is whole cents as text; null means no cap at that scope. */
export const spendLimitsList: Endpoint = {
  path: "/v1/organizations/spend_limits",
  access: anyAdminAccess,
  needsBeta: spendLimitsBeta,
  parameters,
  ignoresUnknown: true,
  answer(call) {
    const view = viewOf(call.family);
    const types = call.query.list("scope_type");
    const workspace = call.query.text("workspace_id");
    const foreign = types?.find((type) => !scopesIn[view].some((known) => known === type));
    if (foreign !== undefined) throw badRequest(`scope_type[]: '${foreign}' does not apply to this organization`);
    if (workspace !== undefined && view === "enterprise")
      throw badRequest("workspace_id: does not apply to this organization");
    const listed = call.world.organization.spendLimits[view].filter(
      ({ scope, createdMs }) =>
        createdMs <= call.nowMs &&
        (types === undefined || types.includes(scope.type)) &&
        (workspace === undefined || (scope.type === "workspace" && scope.workspace_id === workspace)),
    );
    return pageByToken(call, listed, (limit) => [
      {
        id: limit.id,
        type: "spend_limit",
        amount: limit.amount,
        currency: limit.currency,
        period: limit.period,
        scope: { ...limit.scope },
        is_enabled: limit.isEnabled,
        created_at: stamp(limit.createdMs),
        updated_at: stamp(limit.updatedMs),
      },
    ]);
  },
};
