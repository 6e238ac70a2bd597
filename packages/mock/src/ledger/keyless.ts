import { hash, pick } from "../hash.ts";
import type { Organization } from "../organization/model.ts";
import { dimensionsOf, type Size } from "../organization/size.ts";
import { dayOf, endOfTime, type Lane } from "./lane.ts";
import type { Actor } from "./series.ts";

/** The Console's own workbench: no key, sometimes a person, sometimes somebody who cannot be named. */
export function consoleLanes(organization: Organization, size: Size, seed: number): Lane[] {
  const places = [organization.workspaces[0], organization.workspaces[4]];
  return Array.from({ length: dimensionsOf[size].consoleSeats }, (_, index) => index).flatMap((index) => {
    const workspace = places[index % 2];
    const user = organization.users[(index * 3) % organization.users.length];
    if (!workspace || !user) return [];
    const hidden = index % 4 >= 2;
    const actor: Actor = hidden ? { kind: "hidden", number: index % 4 } : { kind: "user", user };
    return [
      {
        salt: hash(seed, index, 0xc0501e),
        family: pick(["sonnet", "opus"] as const, hash(seed, index, 0xc0502e)),
        rhythm: "office",
        livelinessPerMille: 900,
        startDay: dayOf(Math.max(workspace.createdMs, hidden ? 0 : user.addedMs)) + 1,
        endDay: hidden || user.deletedMs === null ? endOfTime : dayOf(user.deletedMs),
        workspace,
        apiKey: null,
        actor,
        product: "claude_console",
        seatProduct: "chat",
      },
    ];
  });
}

/** Workloads that sign in from a cloud without a key of their own. */
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
