import { ConfigError } from "../errors/config-error.ts";
import type { Environment } from "./options.ts";
import type { Checks } from "./checks.ts";

const defaultBaseUrl = "https://api.anthropic.com";

/**
 * The base URL: the option, `USAGE_BASE_URL`, `ANTHROPIC_BASE_URL`, or the default.
 *
 * `ANTHROPIC_BASE_URL` is often set to send model calls to another company. The key of a whole organization must not
 * follow it there, so that variable counts only for anthropic.com and loopback.
 */
export function readBaseUrl(option: string | undefined, environment: Environment, checks: Checks): string {
  if (option !== undefined) return checkUrl("baseUrl", option, checks);
  const own = environment["USAGE_BASE_URL"];
  if (own) return checkUrl("USAGE_BASE_URL", own, checks);
  const shared = environment["ANTHROPIC_BASE_URL"];
  if (!shared) return defaultBaseUrl;
  const url = checkUrl("ANTHROPIC_BASE_URL", shared, checks);
  const { hostname } = new URL(url);
  if (isAnthropic(hostname) || isLoopback(hostname)) return url;
  throw new ConfigError(
    "untrusted_base_url",
    `ANTHROPIC_BASE_URL is ${checks.keyless(hostname)}, which is not anthropic.com: the organization's key is not sent there. If this is intended, set USAGE_BASE_URL or pass baseUrl; otherwise unset ANTHROPIC_BASE_URL.`,
  );
}

function checkUrl(name: string, text: string, checks: Checks): string {
  if (typeof text !== "string" || !URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw checks.invalid(name, withoutCredentials(text), `a URL such as ${defaultBaseUrl}`);
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) {
    const shown = `${url.protocol}//${url.host}${url.pathname}`;
    throw checks.invalid(
      name,
      shown,
      "only an origin and a path",
      "Remove the user name, password, query or fragment.",
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new ConfigError(
      "insecure_base_url",
      `${name} is http://${checks.keyless(url.host)}, which would send the key unencrypted. Use https://; http:// is only for loopback.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/** Hides everything up to an @ and after a ?, where people put passwords and keys. */
function withoutCredentials(text: unknown): unknown {
  return typeof text === "string" ? text.replace(/^.*@/s, "[redacted]@").replace(/\?.*$/s, "?[redacted]") : text;
}

// The URL parser has already made the hostname lower case.
function isAnthropic(hostname: string): boolean {
  return /^(?:.+\.)?anthropic\.com\.?$/.test(hostname);
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])\.?$/.test(hostname);
}
