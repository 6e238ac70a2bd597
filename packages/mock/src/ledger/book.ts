import type { Organization } from "../organization/model.ts";
import type { Size } from "../organization/size.ts";
import { codeLanes } from "./codelanes.ts";
import { keyLanes } from "./keylanes.ts";
import { consoleLanes, federatedLanes } from "./keyless.ts";
import { seriesOfLane } from "./lane.ts";
import { meteredSeries } from "./metered.ts";
import type { Series } from "./series.ts";

/** Every stream of use the organization has or will have. What each used and when is drawn only when somebody asks. */
export function openBook(organization: Organization, size: Size, seed: number): Series[] {
  const lanes = [
    ...keyLanes(organization, seed),
    ...consoleLanes(organization, size, seed),
    ...federatedLanes(organization, seed),
    ...codeLanes(organization, size, seed),
  ];
  return [...lanes.flatMap(seriesOfLane), ...meteredSeries(organization, seed)].map((series, index) => ({
    ...series,
    index,
  }));
}
