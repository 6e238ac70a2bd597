import { ParamsError } from "../errors/params-error.ts";
import type { Query } from "../definition.ts";
import { listOf } from "../params/list-of.ts";

/** What an error says about days that the four Claude Enterprise reports don't reach. */
export const reachHint: string = "No report reaches further back for Claude Enterprise organizations.";

/** A bucket lists its 100 largest groups; the API silently drops the rest. */
export const maxGroups = 100;

/** `remainder: true` reads the totals too, and adds to a full bucket what its groups don't include. */
export const remainderParam = { remainder: { type: "boolean" } } as const;

/** A member of two groups is in both, so the groups can exceed the total. */
export function remainderNeedsParts(query: Query): ParamsError | undefined {
  const { remainder } = query;
  if (remainder !== true || !listOf(query, "group_by").includes("rbac_group_id")) return undefined;
  const hint = "Omit rbac_group_id from group_by, or omit remainder.";
  return new ParamsError("remainder: groups of rbac_group_id overlap, so a remainder can't be computed.", {
    param: "remainder",
    received: remainder,
    hint,
  });
}
