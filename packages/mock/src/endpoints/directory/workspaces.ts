import { listWorkspacesParameters } from "@org/usage-raw";
import { adminAccess } from "../../http/access.ts";
import { dataPrivacyBeta } from "../../http/version.ts";
import type { JsonObject } from "../../json.ts";
import type { Workspace } from "../../organization/model.ts";
import type { Call, Endpoint } from "../endpoint.ts";
import { pageById } from "./id-page.ts";
import { findOne } from "./one.ts";
import { stamp, stampIfPast } from "./stamp.ts";

export const workspacesList: Endpoint = {
  path: "/v1/organizations/workspaces",
  access: adminAccess,
  parameters: listWorkspacesParameters,
  ignoresUnknown: true,
  takesId: true,
  answer(call) {
    const { nowMs, query, world } = call;
    const existing = world.organization.workspaces.filter((workspace) => workspace.createdMs <= nowMs);
    if (call.id !== undefined)
      return findOne(
        call,
        existing.map((workspace) => render(workspace, call)),
      );
    const ids = query.list("ids");
    const listed = existing.filter(
      (workspace) =>
        (query.flag("include_default") || !workspace.isDefault) &&
        (query.flag("include_archived") || workspace.archivedMs === null || workspace.archivedMs > nowMs) &&
        (ids === undefined || ids.includes(workspace.id)),
    );
    return pageById(
      call,
      listed.map((workspace) => render(workspace, call)),
    );
  },
};

/** What the mock's organization leaves as it is. The values are those of the SDK's types. */
const dataPrivacy = {
  human_review: { type: "enabled" },
  safeguards_storage: { type: "internal" },
  transcripts_storage: { type: "internal" },
};

function render(workspace: Workspace, { nowMs, betas }: Call): JsonObject & { id: string } {
  return {
    id: workspace.id,
    type: "workspace",
    name: workspace.name,
    created_at: stamp(workspace.createdMs),
    archived_at: stampIfPast(workspace.archivedMs, nowMs),
    display_color: workspace.displayColor,
    compartment_id: workspace.compartmentId,
    external_key_id: null,
    tags: workspace.tags,
    data_residency: {
      workspace_geo: "us",
      default_inference_geo: "global",
      allowed_inference_geos: workspace.allowedGeos,
    },
    user_profile_id: null,
    ...(betas.has(dataPrivacyBeta) ? { inference_data_privacy: dataPrivacy } : {}),
  };
}
