import { badRequest, type Refusal } from "../../http/refusal.ts";
import { isHipaaReady } from "../../simulation/child-organization.ts";
import type { View } from "../../simulation/organization-view.ts";
import type { Stream } from "../../simulation/stream.ts";
import type { Call } from "../endpoint.ts";
import { type AnalyticsRequest, readRequest } from "./request.ts";

/** Reads a request of the newer pair, which silently leaves out children with HIPAA readiness. */
export function readWithoutHipaa(call: Call, view: View, isCounted: (stream: Stream) => boolean): AnalyticsRequest {
  rejectHipaaReady(call);
  return readRequest(call, view, (stream) => isCounted(stream) && !isHipaaReady(stream, call.world.organization));
}

/**
 * Rejects the request if it is about organizations with HIPAA readiness: the organization itself, a child that is
 * named, or all children. The status is documented; the wording and the code of the error are not.
 */
function rejectHipaaReady({ world, query }: Call): void {
  const { hipaaReady, children } = world.organization;
  const ids = query.list("organization_ids");
  const isNamed = children.some(
    (child) => child.hipaaReady && (ids?.includes(child.id) || ids?.includes(child.envelopeId)),
  );
  const isEveryChild = children.length > 0 && children.every((child) => child.hipaaReady);
  if (hipaaReady || isNamed || isEveryChild) throw hipaaRefusal();
}

export function hipaaRefusal(): Refusal {
  return badRequest(
    "This endpoint is not available to organizations with HIPAA readiness enabled.",
    "organization_type_not_supported",
  );
}
