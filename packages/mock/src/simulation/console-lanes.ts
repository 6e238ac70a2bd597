import { hash, pick } from "../hash.ts";
import type { Organization } from "../organization/model.ts";
import { sizeFigures, type Size } from "../organization/size.ts";
import { dayOf, endOfTime, type Lane } from "./lane.ts";
import type { Actor } from "./stream.ts";

/** Use of the Console's workbench: without a key, some of it by a person, some by an actor that cannot be named. */
export function consoleLanes(organization: Organization, size: Size, seed: number): Lane[] {
  const places = [organization.workspaces[0], organization.workspaces[4]];
  return Array.from({ length: sizeFigures[size].consoleSeats }, (_, index) => index).flatMap((index) => {
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
        seatProduct: index % 4 === 3 ? "other" : "chat",
      },
    ];
  });
}
