import { type BillingOptions, checkBilling } from "./pricing/billing-options.ts";
import type { Size } from "./organization/size.ts";
import { foundedMs } from "./organization/epoch.ts";
import { dayMs } from "./time/width.ts";
import { parseDate, parseInstant } from "./time/instant.ts";

export interface MockOptions {
  /** What is on the bill, and how it is priced: discounts, fast mode, blocked requests, a price that changes, and so on. */
  billing?: BillingOptions;
  /** Which organization it is: the same seed gives the same one, for ever. A safe integer, default 1. */
  seed?: number;
  /** What time it is: `YYYY-MM-DD`, RFC 3339 or a Date, from 2025 on. Default: the time of the call. */
  now?: string | Date;
  /** Default `small`. */
  size?: Size;
  /** How many child organizations this one is the parent of, from 0 to 100. Of several, the last has HIPAA readiness. Default 0. */
  children?: number;
  /** How long each answer takes by the mock's clock. Default 0. */
  latencyMs?: number;
  /** True lets time pass as on the wall from `now` on. Default false: time moves when somebody sleeps by `mock.clock` or calls `advance`. */
  realTime?: boolean;
}

/** A year of history is promised, whatever the time is. */
const earliestMs = foundedMs + 366 * dayMs;

export function checkOptions(options: MockOptions): Required<Omit<MockOptions, "now">> & { nowMs: number } {
  const { seed = 1, size = "small", children = 0, latencyMs = 0, realTime = false, billing = {} } = options;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a safe integer, not ${String(seed)}.`);
  if (size !== "small" && size !== "large")
    throw new RangeError(`size must be "small" or "large", not ${JSON.stringify(size)}.`);
  if (!Number.isInteger(children) || children < 0 || children > 100)
    throw new RangeError(`children must be a whole number from 0 to 100, not ${String(children)}.`);
  if (!(latencyMs >= 0))
    throw new RangeError(`latencyMs must be a number of milliseconds from 0 on, not ${String(latencyMs)}.`);
  const nowMs = instantOf(options.now ?? new Date());
  if (Number.isNaN(nowMs))
    throw new RangeError(`now must be YYYY-MM-DD, RFC 3339 with an offset, or a Date, not ${String(options.now)}.`);
  if (nowMs < earliestMs)
    throw new RangeError(
      `now must be 2025-01-01 or later: the organization was founded a year before. It is ${String(options.now)}.`,
    );
  return { seed, size, children, latencyMs, realTime, billing: checkBilling(billing), nowMs };
}

function instantOf(now: string | Date): number {
  if (now instanceof Date) return now.getTime();
  return parseInstant(now) ?? parseDate(now) ?? Number.NaN;
}
