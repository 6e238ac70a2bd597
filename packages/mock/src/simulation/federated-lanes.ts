import { hash, pick } from "../hash.ts";
import type { Organization } from "../organization/model.ts";
import { dayOf, endOfTime, type Lane } from "./lane.ts";

/** Workloads that sign in with a cloud identity instead of a key. */
export function federatedLanes(organization: Organization, seed: number): Lane[] {
  const workspace = organization.workspaces[2];
  if (!workspace) return [];
  return organization.federatedIdentities.map((identity, index) => ({
    salt: hash(seed, index, 0xfede),
    family: pick(["sonnet", "haiku"] as const, hash(seed, index, 0xfedf)),
    rhythm: "service",
    livelinessPerMille: 1000,
    startDay: dayOf(workspace.createdMs) + 1 + index * 10,
    endDay: endOfTime,
    workspace,
    apiKey: null,
    actor: { kind: "federated", identity },
    product: "messages_api",
    seatProduct: "cowork",
  }));
}
