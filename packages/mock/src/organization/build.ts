import { hash } from "../hash.ts";
import { makeId, makeUuid } from "./id.ts";
import { buildApiKeys } from "./keys.ts";
import type { ChildOrganization, Organization } from "./model.ts";
import { buildFederatedIdentities, buildServiceAccounts, buildUsers } from "./people.ts";
import { buildRbacGroups } from "./rbac-groups.ts";
import { buildConsoleLimits, buildEnterpriseLimits } from "./spend-limits.ts";
import { sizeFigures, type Size } from "./size.ts";
import { buildWorkspaces } from "./workspaces.ts";

/** Builds the organization of a seed: always the same one, at any time. */
export function buildOrganization(seed: number, size: Size, children = 0): Organization {
  const figures = sizeFigures[size];
  const rbacGroups = Array.from({ length: figures.rbacGroups }, (_, index) => makeId("rbac_group_", seed, index));
  const users = buildUsers(seed, figures, rbacGroups);
  const groups = buildRbacGroups(seed, rbacGroups);
  const workspaces = buildWorkspaces(seed, figures);
  const serviceAccounts = buildServiceAccounts(seed, figures, users);
  return {
    id: makeUuid(seed, 1),
    envelopeId: makeId("org_", seed, 1),
    name: `Example Organization ${hash(seed, 0, 1) % 1000}`,
    workspaces,
    apiKeys: buildApiKeys(seed, figures, { workspaces, users, serviceAccounts }),
    users,
    serviceAccounts,
    federatedIdentities: buildFederatedIdentities(seed, figures),
    rbacGroups,
    groups,
    spendLimits: {
      console: buildConsoleLimits(seed, workspaces),
      enterprise: buildEnterpriseLimits(seed, groups, users),
    },
    hipaaReady: false,
    children: buildChildren(seed, children),
  };
}

/** The last of several children has HIPAA readiness. */
function buildChildren(seed: number, count: number): ChildOrganization[] {
  return Array.from({ length: count }, (_, index) => ({
    id: makeUuid(hash(seed, 0xc41d), index),
    envelopeId: makeId("org_", hash(seed, 0xc41d), index),
    name: `Example Child ${index + 1}`,
    hipaaReady: count > 1 && index === count - 1,
  }));
}
