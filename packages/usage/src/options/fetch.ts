import type { Fetch } from "../http/attempt.ts";
import type { UsageClientOptions } from "./options.ts";

/**
 * The caller's fetch or the global one, with `cache: "no-store"`: frameworks cache GET requests, and would show the first
 * answer forever.
 */
export function readFetch(fetch: UsageClientOptions["fetch"]): Fetch {
  let cacheInit: RequestInit | undefined;
  return (url, init) => {
    cacheInit ??= acceptsNoStore() ? { cache: "no-store" } : {};
    const withCache = { ...init, ...cacheInit };
    return fetch === undefined ? globalThis.fetch(url, withCache) : fetch(url, withCache);
  };
}

/** Some runtimes throw for any `cache` option. Not tested before the first request, so that importing needs no global. */
function acceptsNoStore(): boolean {
  try {
    return new Request("https://api.anthropic.com", { cache: "no-store" }).url !== "";
  } catch {
    return false;
  }
}
