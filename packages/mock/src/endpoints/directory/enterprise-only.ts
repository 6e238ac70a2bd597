import { badRequest } from "../../http/refusal.ts";
import { viewOf } from "../analytics/view.ts";
import type { Call } from "../endpoint.ts";

/** Rejects the key of a Console organization, as endpoints for Claude Enterprise organizations do. */
export function requireEnterprise({ family }: Call): void {
  if (viewOf(family) !== "enterprise")
    throw badRequest(
      "This endpoint is available to Claude Enterprise organizations only.",
      "organization_type_not_supported",
    );
}
