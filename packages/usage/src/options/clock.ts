import { type Clock, systemClock } from "../http/clock.ts";
import type { UsageClientOptions } from "./options.ts";
import type { Checks } from "./checks.ts";

/** The caller's clock, with the system's methods for those that are missing. */
export function readClock(clock: UsageClientOptions["clock"], checks: Checks): Clock {
  if (clock === undefined) return systemClock;
  checks.object("clock", clock);
  const complete: Record<keyof Clock, unknown> = { ...systemClock };
  const methods = clock as Readonly<Record<string, (...values: never[]) => unknown>>;
  for (const name of ["now", "sleep", "random"] as const) {
    // Looked up at each call, because a test may replace it, and called on the caller's object, which may have private fields.
    if (checks.callback(`clock.${name}`, clock[name]))
      complete[name] = (...values: never[]) => methods[name]?.(...values);
  }
  const checked = complete as Clock;
  // A Date or a text would be joined to numbers like text, and a deadline would never come.
  const now = checked.now();
  if (!Number.isFinite(now)) throw checks.invalid("clock.now()", now, "milliseconds since 1970");
  return checked;
}
