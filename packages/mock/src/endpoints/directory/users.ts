import { listUsersParameters } from "@org/usage-raw";
import { membersAccess } from "../../http/access.ts";
import type { JsonObject } from "../../json.ts";
import type { User } from "../../organization/model.ts";
import type { Endpoint } from "../endpoint.ts";
import { pageById } from "./id-page.ts";
import { findOne } from "./one.ts";
import { stamp } from "./stamp.ts";

export const usersList: Endpoint = {
  path: "/v1/organizations/users",
  access: membersAccess,
  parameters: listUsersParameters,
  ignoresUnknown: true,
  takesId: true,
  answer(call) {
    const { nowMs, query, world } = call;
    // People who left are not listed.
    const members = world.organization.users.filter(
      (user) => user.addedMs <= nowMs && (user.deletedMs === null || user.deletedMs > nowMs),
    );
    if (call.id !== undefined) return findOne(call, members.map(render));
    const email = query.text("email");
    const roles = query.list("roles");
    const listed = members.filter(
      (user) => (email === undefined || email === user.email) && (roles === undefined || roles.includes(user.role)),
    );
    return pageById(call, listed.map(render));
  },
};

function render(user: User): JsonObject & { id: string } {
  return {
    id: user.id,
    type: "user",
    email: user.email,
    name: user.name,
    added_at: stamp(user.addedMs),
    role: user.role,
  };
}
