import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { asError } from "./status.ts";

/**
 * Limits the requests per minute of the mock's clock, as a server does, and answers the rest with 429 without
 * any header, as observed on the Admin lists. Stays until it is removed.
 *
 * @param options.perMinute Default: 60, the documented limit of the analytics endpoints
 */
export function quota(options: FaultScope & { perMinute?: number | undefined } = {}): Fault {
  const { perMinute = 60 } = options;
  let minute = -1;
  let used = 0;
  return makeFault(
    "quota",
    options,
    (answer, { nowMs }) => {
      const current = Math.floor(nowMs / 60_000);
      used = current === minute ? used + 1 : 1;
      minute = current;
      if (used <= perMinute) return undefined;
      return asError(
        answer,
        429,
        "rate_limit_error",
        "This request would exceed your organization's rate limit. Please try again later.",
      );
    },
    true,
  );
}
