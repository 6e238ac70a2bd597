const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const rateLimitReset = /^anthropic-ratelimit-.+-reset$/;

/**
 * The wait that the server asks for, in milliseconds: `retry-after-ms`, else `retry-after` (whole seconds or an HTTP
 * date), else on a 429 the latest `anthropic-ratelimit-*-reset`. A malformed value counts as absent.
 *
 * Dates count from the answer's own `Date`, because the local clock may be wrong; from `localNowMs` only without one.
 */
export function requestedWaitMs(headers: Headers, status: number, localNowMs: number): number | undefined {
  const nowMs = dateOf(headers.get("date")) ?? localNowMs;
  const waitMs =
    wholeNumber(headers.get("retry-after-ms")) ??
    wholeNumber(headers.get("retry-after"), 1000) ??
    untilMs(dateOf(headers.get("retry-after")), nowMs) ??
    (status === 429 ? untilMs(latestReset(headers), nowMs) : undefined);
  return waitMs === undefined ? undefined : Math.max(0, waitMs);
}

function wholeNumber(value: string | null, unitMs = 1): number | undefined {
  // Any number of digits is a valid wait; an absurd one is clamped and then rejected as too long.
  return value !== null && /^\d+$/.test(value) ? Math.min(Number(value) * unitMs, Number.MAX_SAFE_INTEGER) : undefined;
}

function untilMs(atMs: number | undefined, nowMs: number): number | undefined {
  return atMs === undefined ? undefined : atMs - nowMs;
}

/** RFC 9110's IMF-fixdate, the only form a server may send today, is how a date is written. `Date.parse` accepts far more. */
function dateOf(value: string | null): number | undefined {
  const atMs = Date.parse(value ?? "");
  return !Number.isNaN(atMs) && new Date(atMs).toUTCString() === value ? atMs : undefined;
}

function latestReset(headers: Headers): number | undefined {
  let latest: number | undefined;
  headers.forEach((value, name) => {
    const atMs = rateLimitReset.test(name) && rfc3339.test(value) ? Date.parse(value) : NaN;
    if (atMs > (latest ?? -Infinity)) latest = atMs;
  });
  return latest;
}
