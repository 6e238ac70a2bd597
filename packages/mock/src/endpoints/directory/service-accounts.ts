import { listServiceAccountsParameters } from "@org/usage-raw";
import { oauthAccess } from "../../http/access.ts";
import type { JsonObject } from "../../json.ts";
import type { ServiceAccount } from "../../organization/model.ts";
import type { Endpoint } from "../endpoint.ts";
import { pageByToken } from "../token-page.ts";
import { findOne } from "./one.ts";
import { stamp, stampIfPast } from "./stamp.ts";

export const serviceAccountsList: Endpoint = {
  path: "/v1/organizations/service_accounts",
  access: oauthAccess,
  parameters: listServiceAccountsParameters,
  ignoresUnknown: true,
  takesId: true,
  answer(call) {
    const { nowMs, query, world } = call;
    const existing = world.organization.serviceAccounts.filter((account) => account.createdMs <= nowMs);
    if (call.id !== undefined)
      return findOne(
        call,
        existing.map((account) => render(account, nowMs)),
      );
    const listed = existing
      .filter((account) => query.flag("include_archived") || account.archivedMs === null || account.archivedMs > nowMs)
      .toSorted((a, b) => b.createdMs - a.createdMs);
    return pageByToken(call, listed, (account) => [render(account, nowMs)]);
  },
};

function render(account: ServiceAccount, nowMs: number): JsonObject & { id: string } {
  const archived = stampIfPast(account.archivedMs, nowMs);
  return {
    id: account.id,
    type: "service_account",
    name: account.name,
    description: account.description,
    organization_role: account.role,
    created_at: stamp(account.createdMs),
    updated_at: archived ?? stamp(account.createdMs),
    archived_at: archived,
    created_by_actor_id: account.createdBy,
    updated_by_actor_id: null,
    archived_by_actor_id: archived === null ? null : account.createdBy,
  };
}
