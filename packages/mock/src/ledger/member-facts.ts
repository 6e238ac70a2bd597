import { memberOf } from "../simulation/active-users.ts";
import { everything } from "../simulation/horizon.ts";
import type { World } from "../world.ts";
import { factsOf } from "./facts.ts";
import type { Moment } from "./moment.ts";

/** Whole days, UTC, the end exclusive. */
export interface LedgerDays {
  starting_date: Moment;
  ending_date: Moment;
}

/** The facts of all members, from minute `from` to before `to`. */
export function memberFacts(world: World, from: number, to: number): ReturnType<typeof factsOf> {
  return factsOf(
    world.streams.filter((stream) => memberOf(stream) !== undefined),
    from,
    to,
    everything,
    false,
  );
}
