import { ParamsError } from "../errors/params-error.ts";
import type { Query, TimeAxis } from "./definition.ts";

/** What the four Claude Enterprise reports have in common. */
export const instead = "No report reaches further back for Claude Enterprise organizations.";

/** A bucket lists its 100 largest groups and drops the rest without a word. */
export const mostGroups = 100;

/** `remainder: true` reads the totals too, and adds to a full bucket what its groups leave over. */
export const remainderParam = { remainder: { type: "boolean" } } as const;

/** Members of two groups are in both, so the groups can exceed the total. */
export function remainderNeedsParts({ remainder, group_by: groupBy }: Query): ParamsError | undefined {
  if (remainder !== true || !(groupBy as readonly string[] | undefined)?.includes("rbac_group_id")) return undefined;
  const hint = "Leave rbac_group_id out of group_by, or remainder.";
  return new ParamsError("remainder: groups of rbac_group_id overlap, so nothing can be left over.", {
    param: "remainder",
    received: remainder,
    hint,
  });
}

type Reach = Omit<NonNullable<TimeAxis["reach"]>, "instead">;

/** The reports by user leave buckets out unless they are asked for; the others default to days. */
export function enterpriseTime(reach: Reach, rest: Pick<TimeAxis, "defaultWidth" | "bucketsPerPage">): TimeAxis {
  return { widthParam: "bucket_width", reach: { ...reach, instead }, ...rest };
}
