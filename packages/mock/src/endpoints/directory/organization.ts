import { adminAccess } from "../../http/access.ts";
import type { Endpoint } from "../endpoint.ts";

export const organizationEntry: Endpoint = {
  path: "/v1/organizations/me",
  access: adminAccess,
  parameters: {},
  ignoresUnknown: true,
  answer: ({ world }) => ({ id: world.organization.id, name: world.organization.name, type: "organization" }),
};
