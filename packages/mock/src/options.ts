import { type BillingOptions, checkBilling } from "./pricing/billing-options.ts";
import type { Size } from "./organization/size.ts";
import { foundedMs } from "./organization/epoch.ts";
import { dayMs } from "./time/width.ts";
import { parseDate, parseInstant } from "./time/instant.ts";

export interface MockOptions {
  /** What the bill contains and how it is priced: discounts, fast mode, blocked requests, a price that changes, and so on. */
  billing?: BillingOptions | undefined;
  /** Determines the organization: the same seed always makes the same one. A safe integer. Default: 1. */
  seed?: number | undefined;
  /** The time at the start: `YYYY-MM-DD`, RFC 3339, or a Date, not before 2025. Default: the time of the call. */
  now?: string | Date | undefined;
  /** Default: `small`. */
  size?: Size | undefined;
  /** Number of child organizations, from 0 to 100. If there are several, the last one has HIPAA readiness. Default: 0. */
  children?: number | undefined;
  /** How long each answer takes on the mock's clock. Default: 0. */
  latencyMs?: number | undefined;
  /** If true, time advances in real time from `now`. Default: false, time advances only if code sleeps on `mock.clock` or calls `advance`. */
  realTime?: boolean | undefined;
}

/** There is always at least a year of history. */
const earliestMs = foundedMs + 366 * dayMs;

/** The options with their defaults. */
type CheckedOptions = { [Name in Exclude<keyof MockOptions, "now">]-?: Exclude<MockOptions[Name], undefined> } & {
  nowMs: number;
};

export function checkOptions(options: MockOptions): CheckedOptions {
  const { seed = 1, size = "small", children = 0, latencyMs = 0, realTime = false, billing = {} } = options;
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`seed is invalid: got ${String(seed)}; expected a safe integer.`);
  if (size !== "small" && size !== "large")
    throw new RangeError(`size is invalid: got ${JSON.stringify(size)}; expected "small" or "large".`);
  if (!Number.isInteger(children) || children < 0 || children > 100)
    throw new RangeError(`children is invalid: got ${String(children)}; expected a whole number from 0 to 100.`);
  if (!(latencyMs >= 0))
    throw new RangeError(`latencyMs is invalid: got ${String(latencyMs)}; expected 0 or more milliseconds.`);
  const nowMs = instantOf(options.now ?? new Date());
  if (Number.isNaN(nowMs))
    throw new RangeError(
      `now is invalid: got ${String(options.now)}; expected YYYY-MM-DD, RFC 3339 with an offset, or a Date.`,
    );
  if (nowMs < earliestMs)
    throw new RangeError(
      `now is invalid: got ${String(options.now)}; expected 2025-01-01 or later, a year after the organization was founded.`,
    );
  return { seed, size, children, latencyMs, realTime, billing: checkBilling(billing), nowMs };
}

function instantOf(now: string | Date): number {
  if (now instanceof Date) return now.getTime();
  return parseInstant(now) ?? parseDate(now) ?? Number.NaN;
}
