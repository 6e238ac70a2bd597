import { type Clock, systemClock } from "../http/clock.ts";
import type { UsageClientOptions } from "./options.ts";
import type { Checks } from "./checks.ts";

/** The caller's clock, with the system's methods for those that are missing. */
export function readClock(clock: UsageClientOptions["clock"], checks: Checks): Clock {
  if (clock === undefined) return systemClock;
  checks.object("clock", clock);
  const missing: Partial<Record<keyof Clock, unknown>> = {};
  for (const name of ["now", "sleep", "random"] as const) {
    checks.callback(`clock.${name}`, clock[name]);
    if (clock[name] === undefined) missing[name] = systemClock[name];
  }
  // A complete clock is used as is, because a test may replace its methods later.
  return Object.keys(missing).length === 0 ? (clock as Clock) : Object.assign(Object.create(clock) as Clock, missing);
}
