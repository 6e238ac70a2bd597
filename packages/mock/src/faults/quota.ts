import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { asError } from "./status.ts";

/**
 * A rate limit as a server keeps it: so many requests in each minute of the mock's clock, and a 429 without
 * any header for the rest, as the Admin lists were seen to send it. Stays until it is taken back.
 *
 * @param options.perMinute default 60, the documented limit of the analytics endpoints
 */
export function quota(options: FaultScope & { perMinute?: number } = {}): Fault {
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
