import { chance, hash, pick } from "../hash.ts";
import { momentAfterFounding } from "./epoch.ts";
import { makeId, makeUuid } from "./id.ts";
import type { FederatedIdentity, ServiceAccount, User } from "./model.ts";
import type { SizeFigures } from "./size.ts";

const roles = ["user", "developer", "developer", "claude_code_user", "billing"] as const;
const bots = ["ci-deploy-bot", "nightly-evals", "ticket-triage", "docs-indexer"];

/** Developers, then people who left. */
export function buildUsers(seed: number, figures: SizeFigures, rbacGroups: string[]): User[] {
  const digits = String(figures.developers).length;
  return Array.from({ length: figures.developers + figures.deletedUsers }, (_unused, index) => {
    const draw = (salt: number) => hash(seed, index, salt, 0x05e2);
    const number = String(index + 1).padStart(digits, "0");
    const hasLeft = index >= figures.developers;
    return {
      id: makeId("user_", seed, index),
      name: `Developer ${number}`,
      email: `developer-${number}@example.com`,
      role: index === 0 ? "primary_owner" : index === 1 ? "admin" : pick(roles, draw(0)),
      addedMs: momentAfterFounding(0, 300, draw(1), draw(2)),
      deletedMs: hasLeft ? momentAfterFounding(900, 965, draw(3), draw(4)) : null,
      accountDeleted: hasLeft && (index - figures.developers) % 2 === 1,
      rbacGroups: rbacGroups.filter((_, group) => chance(figures.rbacMembership, draw(10 + group))),
    };
  });
}

export function buildServiceAccounts(seed: number, figures: SizeFigures, users: User[]): ServiceAccount[] {
  return Array.from({ length: figures.serviceAccounts }, (_, index) => {
    const draw = (salt: number) => hash(seed, index, salt, 0x5bac);
    const isLast = index === figures.serviceAccounts - 1;
    return {
      id: makeId("svac_", seed, index),
      name: bots[index] ?? `robot-${String(index + 1).padStart(3, "0")}`,
      description: chance(600, draw(0)) ? "Runs without a person at the keyboard" : null,
      role: chance(200, draw(1)) ? "admin" : "developer",
      createdMs: momentAfterFounding(20, 400, draw(2), draw(3)),
      archivedMs: isLast ? momentAfterFounding(900, 960, draw(4), draw(5)) : null,
      createdBy: users[index % 2]?.id ?? "",
    };
  });
}

export function buildFederatedIdentities(seed: number, figures: SizeFigures): FederatedIdentity[] {
  return Array.from({ length: figures.federatedIdentities }, (_, index) => {
    const account = String(100_000_000_000 + (hash(seed, index, 1, 0xfed) % 900_000));
    switch (index % 4) {
      case 0: {
        const role = `arn:aws:iam::${account}:role/Example${index}`;
        return { provider: { type: "aws", account_id: account, signed_principal: role }, subject: role };
      }
      case 1:
        return { provider: { type: "azure", subscription_id: makeUuid(hash(seed, 0xfed), index) }, subject: null };
      case 2:
        return {
          provider: { type: "gcp", project_number: account },
          subject: `serviceAccount:ci-${index}@example.iam.gserviceaccount.com`,
        };
      default:
        return {
          provider: { type: "oidc", issuer: "https://issuer.example.com" },
          subject: `repo:example/app-${index}`,
        };
    }
  });
}
