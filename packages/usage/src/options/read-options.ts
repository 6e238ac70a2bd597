import { ConfigError } from "../errors/config-error.ts";
import { readBaseUrl } from "./base-url.ts";
import { isBrowser } from "./browser.ts";
import { createChecks } from "./checks.ts";
import { readClock } from "./clock.ts";
import { knownSecrets, readCredential } from "./credential.ts";
import { readFetch } from "./fetch.ts";
import { readHeaders } from "./headers.ts";
import type { ClientSettings, Environment, UsageClientOptions } from "./options.ts";
import { readRetry } from "./retry.ts";

const optionNames: Readonly<Record<keyof UsageClientOptions, true>> = {
  apiKey: true,
  authToken: true,
  baseUrl: true,
  apiVersion: true,
  betas: true,
  userAgent: true,
  headers: true,
  fetch: true,
  concurrency: true,
  retry: true,
  timeoutMs: true,
  maxBodyBytes: true,
  onEvent: true,
  redactIds: true,
  clock: true,
  dangerouslyAllowBrowser: true,
};

/** Reads options and environment. Options override the environment. Invalid values are rejected here, before any request. */
export function readOptions(
  options: UsageClientOptions,
  environment: Environment,
  packageAgent: string,
): ClientSettings {
  const checks = createChecks(knownSecrets(options, environment));
  checks.object("options", options);
  checks.names("", options, Object.keys(optionNames));
  const allowBrowser = checks.flag("dangerouslyAllowBrowser", options.dangerouslyAllowBrowser, false);
  if (isBrowser() && !allowBrowser) {
    throw new ConfigError(
      "browser",
      "In a browser, every visitor can read the key. Call your own server, or set dangerouslyAllowBrowser if you accept the risk.",
    );
  }
  // Defaults are only for undefined: null is a mistake, as it is in the other options.
  const { apiVersion = "2023-06-01", betas = [], concurrency = 4, timeoutMs = 60_000 } = options;
  const { userAgent, fetch, onEvent, maxBodyBytes = 2 ** 28 } = options;
  return {
    credential: readCredential(options, environment),
    baseUrl: readBaseUrl(options.baseUrl, environment, checks),
    headers: {
      accept: "application/json",
      "anthropic-version": checks.headerText("apiVersion", apiVersion),
      "user-agent":
        userAgent === undefined ? packageAgent : `${checks.headerText("userAgent", userAgent)} ${packageAgent}`,
      ...readHeaders(options.headers, checks),
    },
    betas: checks.list("betas", betas).map((beta) => checks.headerText("betas", beta)),
    fetch: readFetch(checks.callback("fetch", fetch)),
    concurrency: checks.wholeNumber("concurrency", concurrency, 1),
    retry: readRetry(options.retry, checks),
    timeoutMs: checks.wholeNumber("timeoutMs", timeoutMs, 1),
    maxBodyBytes: checks.wholeNumber("maxBodyBytes", maxBodyBytes, 1),
    onEvent: checks.callback("onEvent", onEvent),
    redactIds: checks.flag("redactIds", options.redactIds, true),
    clock: readClock(options.clock, checks),
  };
}
