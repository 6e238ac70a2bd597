import { hash } from "../hash.ts";
import { makeId, makeUuid } from "./id.ts";
import { buildApiKeys } from "./keys.ts";
import type { Organization } from "./model.ts";
import { buildFederatedIdentities, buildServiceAccounts, buildUsers } from "./people.ts";
import { dimensionsOf, type Size } from "./size.ts";
import { buildWorkspaces } from "./workspaces.ts";

/** The organization of a seed: the same for ever, whatever the time is. */
export function buildOrganization(seed: number, size: Size): Organization {
  const dimensions = dimensionsOf[size];
  const rbacGroups = Array.from({ length: dimensions.rbacGroups }, (_, index) => makeId("rbac_group_", seed, index));
  const users = buildUsers(seed, dimensions, rbacGroups);
  const workspaces = buildWorkspaces(seed, dimensions);
  const serviceAccounts = buildServiceAccounts(seed, dimensions, users);
  return {
    id: makeUuid(seed, 1),
    envelopeId: makeId("org_", seed, 1),
    name: `Example Organization ${hash(seed, 0, 1) % 1000}`,
    workspaces,
    apiKeys: buildApiKeys(seed, dimensions, { workspaces, users, serviceAccounts }),
    users,
    serviceAccounts,
    federatedIdentities: buildFederatedIdentities(seed, dimensions),
    rbacGroups,
  };
}
