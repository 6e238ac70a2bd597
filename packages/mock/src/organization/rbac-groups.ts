import { hash } from "../hash.ts";
import { momentAfterFounding } from "./epoch.ts";
import { makeId } from "./id.ts";
import type { RbacGroup } from "./model.ts";

const names = ["Engineering", "Research", "Support", "Operations", "Finance", "Design"];

/** Details of RBAC groups. As in real organizations, names are not unique: the last group has the name of the first. */
export function buildRbacGroups(seed: number, ids: readonly string[]): RbacGroup[] {
  return ids.map((id, index) => {
    const draw = (salt: number) => hash(seed, index, salt, 0x4bac);
    const place = index === ids.length - 1 ? 0 : index;
    const round = Math.floor(place / names.length);
    const createdMs = momentAfterFounding(10, 300, draw(0), draw(1));
    return {
      id,
      name: `${names[place % names.length] ?? ""}${round === 0 ? "" : ` ${round + 1}`}`,
      source: index % 2 === 0 ? "direct" : "scim",
      roleIds: index === 1 ? null : [makeId("rbac_role_", seed, index)],
      createdMs,
      updatedMs: momentAfterFounding(300, 600, draw(2), draw(3)),
    };
  });
}
