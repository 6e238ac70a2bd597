import type { TimeAxis } from "./definition.ts";

/** What the four Claude Enterprise reports have in common. */
export const instead = "No report reaches further back for Claude Enterprise organizations.";

/** A bucket lists its 100 largest groups and drops the rest without a word. */
export const mostGroups = 100;

type Reach = Omit<NonNullable<TimeAxis["reach"]>, "instead">;

/** The reports by user leave buckets out unless they are asked for; the others default to days. */
export function enterpriseTime(reach: Reach, rest: Pick<TimeAxis, "defaultWidth" | "bucketsPerPage">): TimeAxis {
  return { widthParam: "bucket_width", reach: { ...reach, instead }, ...rest };
}
