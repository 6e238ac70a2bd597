import { ParamsError } from "../errors/params-error.ts";
import type { Query } from "../definition.ts";

/** The way out for days that the four Claude Enterprise reports don't reach. */
export const instead: string = "No report reaches further back for Claude Enterprise organizations.";

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
