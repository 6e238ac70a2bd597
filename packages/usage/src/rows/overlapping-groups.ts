import { ParamsError } from "../errors/params-error.ts";
import { isRecord } from "../fields/bad-row.ts";

/** The RBAC group a row is about, flat or whole; null where there is none. */
export function rbacGroupOf(row: unknown): unknown {
  if (!isRecord(row)) return null;
  const holder = isRecord(row["group"]) ? row["group"] : row;
  return holder["rbac_group_id"] ?? null;
}

/** People are in several RBAC groups, so rows of two groups count the same usage twice: they are never added. */
export function refuseTwoGroups(left: unknown, right: unknown): void {
  if (left === right) return;
  throw new ParamsError("Rows of different rbac_group_id overlap, so their sum would count people twice.", {
    param: "rows",
    hint: 'Keep the groups apart (rollUp with "rbac_group_id"), or read the report without grouping by it for a total.',
  });
}
