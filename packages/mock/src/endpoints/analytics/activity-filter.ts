import { badRequest } from "../../http/refusal.ts";
import type { User } from "../../organization/model.ts";
import type { Call } from "../endpoint.ts";

/** Reads `filter[]=dimension:value`: entries of one dimension are alternatives, dimensions must all match. */
export function activityFilterOf({ query }: Call, dimensions: readonly string[]): (user: User) => boolean {
  const wanted = new Map<string, string[]>();
  for (const entry of query.list("filter") ?? []) {
    const [dimension = "", ...value] = entry.split(":");
    if (!dimensions.includes(dimension) || value.length === 0)
      throw badRequest(`filter[]: '${entry}' is not supported; use ${dimensions.join(", ")} as dimension:value`);
    wanted.set(dimension, [...(wanted.get(dimension) ?? []), value.join(":")]);
  }
  if (wanted.has("project_id") && (wanted.has("rbac_group_id") || query.list("group_by") !== undefined))
    throw badRequest("filter[]: project_id cannot be combined with group_by[] or rbac_group_id");
  return (user) =>
    [...wanted].every(([dimension, values]) => valuesOf(user, dimension).some((value) => values.includes(value)));
}

/** The mock's organization has no chat projects: a `project_id` matches no one. */
function valuesOf(user: User, dimension: string): readonly string[] {
  if (dimension === "user_id") return [user.id];
  return dimension === "rbac_group_id" ? user.rbacGroups : [];
}
