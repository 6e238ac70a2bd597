import type { Organization } from "../organization/model.ts";
import type { Size } from "../organization/size.ts";
import { codeLanes } from "./code-lanes.ts";
import { keyLanes } from "./key-lanes.ts";
import { consoleLanes } from "./console-lanes.ts";
import { federatedLanes } from "./federated-lanes.ts";
import { streamsOfLane } from "./lane.ts";
import { meteredStreams } from "./metered.ts";
import type { BillingOptions } from "../pricing/billing-options.ts";
import { applyBilling } from "./apply-billing.ts";
import type { Stream } from "./stream.ts";

/** Builds all streams of use that the organization ever has. Their figures are computed on demand. */
export function buildStreams(
  organization: Organization,
  size: Size,
  seed: number,
  billing: BillingOptions = {},
): Stream[] {
  const lanes = [
    ...keyLanes(organization, seed),
    ...consoleLanes(organization, size, seed),
    ...federatedLanes(organization, seed),
    ...codeLanes(organization, size, seed),
  ];
  const streams = [...lanes.flatMap(streamsOfLane), ...meteredStreams(organization, seed)];
  return applyBilling(streams, billing, organization).map((stream, index) => ({ ...stream, index }));
}
