import { anyAdminAccess } from "../../http/access.ts";
import type { Parameters } from "../../http/query.ts";
import type { Endpoint } from "../endpoint.ts";
import { pageByToken } from "../token-page.ts";
import { requireEnterprise } from "./enterprise-only.ts";
import { stamp } from "./stamp.ts";

const parameters: Parameters = {
  limit: { type: "integer", minimum: 1, maximum: 100 },
  page: { type: "string", cursor: true },
};

/** The names of what `rbac_group_id` groups by. */
export const rbacGroupsList: Endpoint = {
  path: "/v1/organizations/rbac_groups",
  access: anyAdminAccess,
  parameters,
  ignoresUnknown: true,
  answer(call) {
    requireEnterprise(call);
    const existing = call.world.organization.groups.filter((group) => group.createdMs <= call.nowMs);
    return pageByToken(call, existing, (group) => [
      {
        id: group.id,
        type: "rbac_group",
        name: group.name,
        source_type: group.source,
        role_ids: group.roleIds,
        created_at: stamp(group.createdMs),
        updated_at: stamp(Math.min(group.updatedMs, call.nowMs)),
      },
    ]);
  },
};
