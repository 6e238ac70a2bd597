import { listApiKeysParameters } from "@org/usage-raw";
import { adminAccess } from "../../http/access.ts";
import type { JsonObject } from "../../json.ts";
import type { ApiKey } from "../../organization/model.ts";
import type { Call, Endpoint } from "../endpoint.ts";
import { pageById } from "./id-page.ts";
import { findOne } from "./one.ts";
import { stamp } from "./stamp.ts";

/** The first version without the deprecated `workspace_id` of keys. */
const withoutWorkspaceId = "2026-10-21";

export const apiKeysList: Endpoint = {
  path: "/v1/organizations/api_keys",
  access: adminAccess,
  parameters: listApiKeysParameters,
  ignoresUnknown: true,
  takesId: true,
  answer(call) {
    const { nowMs, query, world } = call;
    const existing = world.organization.apiKeys.filter((key) => key.createdMs <= nowMs);
    if (call.id !== undefined)
      return findOne(
        call,
        existing.map((key) => render(key, call)),
      );
    const wanted = {
      status: query.text("status"),
      workspace: query.text("workspace_id"),
      creator: query.text("created_by_user_id"),
    };
    const listed = existing.filter(
      (key) =>
        (wanted.status === undefined || wanted.status === statusOf(key, nowMs)) &&
        (wanted.workspace === undefined || wanted.workspace === key.workspace?.id) &&
        (wanted.creator === undefined || wanted.creator === key.createdBy?.id),
    );
    return pageById(
      call,
      listed.map((key) => render(key, call)),
    );
  },
};

function statusOf(key: ApiKey, nowMs: number): string {
  const isPast = (ms: number | null) => ms !== null && ms <= nowMs;
  if (isPast(key.archivedMs)) return "archived";
  if (isPast(key.expiresMs)) return "expired";
  return isPast(key.deactivatedMs) ? "inactive" : "active";
}

function render(key: ApiKey, call: Call): JsonObject & { id: string } {
  const isOld = call.version < withoutWorkspaceId;
  return {
    id: key.id,
    type: "api_key",
    name: key.name,
    status: statusOf(key, call.nowMs),
    partial_key_hint: key.hint,
    created_at: stamp(key.createdMs),
    expires_at: key.expiresMs === null ? null : stamp(key.expiresMs),
    created_by: key.createdBy ? { ...key.createdBy } : null,
    principal: principalOf(key),
    scope: key.workspace ? { type: "workspace", workspace_id: key.workspace.id } : { type: "organization" },
    ...(isOld ? { workspace_id: key.workspace && !key.workspace.isDefault ? key.workspace.id : null } : {}),
  };
}

function principalOf({ principal }: ApiKey): JsonObject | null {
  if (!principal) return null;
  if ("email" in principal) return { type: "user_actor", user_id: principal.id };
  return { type: "service_account_actor", service_account_id: principal.id };
}
