import { defaultRetry, type RetryOptions } from "../http/retry.ts";
import type { UsageClientOptions } from "./options.ts";
import type { Checks } from "./checks.ts";

const minimums: Readonly<Record<keyof RetryOptions, number>> = {
  maxAttempts: 1,
  baseDelayMs: 0,
  maxDelayMs: 0,
  maxRetryAfterMs: 0,
};

/** The retry options with defaults filled in. */
export function readRetry(options: UsageClientOptions["retry"] = {}, checks: Checks): RetryOptions {
  checks.object("retry", options);
  const names = Object.keys(minimums) as (keyof RetryOptions)[];
  checks.names("retry.", options, names);
  const retry: Record<keyof RetryOptions, number> = { ...defaultRetry };
  for (const name of names) {
    const { [name]: value = retry[name] } = options;
    retry[name] = checks.wholeNumber(`retry.${name}`, value, minimums[name]);
  }
  return retry;
}
