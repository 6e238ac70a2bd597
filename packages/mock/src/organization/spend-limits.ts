import { hash } from "../hash.ts";
import { foundedMs, momentAfterFounding } from "./epoch.ts";
import { makeId } from "./id.ts";
import type { RbacGroup, SpendLimit, SpendLimitScope, User, Workspace } from "./model.ts";

type Wish = Pick<SpendLimit, "scope" | "amount" | "period"> & { createdMs?: number };

/** The limits that a Console organization has, newest first. The one of its usage tier is as old as the organization. */
export function buildConsoleLimits(seed: number, workspaces: readonly Workspace[]): SpendLimit[] {
  const limited = workspaces.filter((workspace) => !workspace.isDefault && workspace.archivedMs === null).slice(0, 2);
  const wishes: Wish[] = [
    { scope: { type: "organization" }, amount: "4000000", period: "monthly" },
    ...limited.map(({ id }): Wish => ({
      scope: { type: "workspace", workspace_id: id },
      amount: "1500000",
      period: "monthly",
    })),
    { scope: { type: "usage_tier" }, amount: "20000000", period: "monthly", createdMs: foundedMs },
  ];
  return build(seed, 0x5b1c, wishes).toSorted((a, b) => b.createdMs - a.createdMs);
}

/** The limits that a Claude Enterprise organization has, in the order in which the API lists their scopes. */
export function buildEnterpriseLimits(
  seed: number,
  groups: readonly RbacGroup[],
  users: readonly User[],
): SpendLimit[] {
  const [group] = groups;
  const [, second, third, fourth] = users;
  return build(seed, 0x5b1e, [
    { scope: { type: "organization" }, amount: "5000000", period: "monthly" },
    { scope: { type: "seat_tier", seat_tier: "premium" }, amount: null, period: "monthly" },
    { scope: { type: "seat_tier", seat_tier: "standard" }, amount: "200000", period: "monthly" },
    ...(group
      ? [
          {
            scope: { type: "rbac_group", rbac_group_id: group.id } as const,
            amount: "60000",
            period: "weekly" as const,
          },
        ]
      : []),
    { scope: { type: "organization_service", service: "claude_code" }, amount: "3000000", period: "monthly" },
    ...ofUser(second, "90000", "monthly"),
    ...ofUser(third, null, "monthly"),
    ...ofUser(fourth, "5000", "daily"),
  ]);
}

function ofUser(user: User | undefined, amount: string | null, period: SpendLimit["period"]): Wish[] {
  return user ? [{ scope: { type: "user", user_id: user.id }, amount, period }] : [];
}

function build(seed: number, salt: number, wishes: readonly Wish[]): SpendLimit[] {
  return wishes.map(({ scope, amount, period, createdMs }, index) => {
    const created = createdMs ?? momentAfterFounding(400, 700, hash(seed, index, salt), hash(seed, index, salt + 1));
    return {
      id: makeId("spl_", hash(seed, salt), index),
      scope: scope satisfies SpendLimitScope,
      amount,
      currency: "USD",
      period,
      isEnabled: true,
      createdMs: created,
      updatedMs: created,
    };
  });
}
