import { ConfigError } from "./errors/config-error.ts";
import type { Fetch } from "./http/attempt.ts";
import { type Clock, systemClock } from "./http/clock.ts";
import type { UsageEvent } from "./http/events.ts";
import { defaultRetry, type RetryOptions } from "./http/retry.ts";

/** A key, or a function that gives one. It is asked at every attempt, so that a token may be short-lived. */
export type Secret = string | (() => string | Promise<string>);

export interface UsageClientOptions {
  /** Admin key (`sk-ant-admin01-...`) or analytics key. Default: `ANTHROPIC_ADMIN_API_KEY`, then `ANTHROPIC_ADMIN_KEY`. */
  readonly apiKey?: Secret | undefined;
  /** OAuth bearer token, instead of a key. Default: `ANTHROPIC_AUTH_TOKEN`. */
  readonly authToken?: Secret | undefined;
  /** Default: `ANTHROPIC_BASE_URL`, then `https://api.anthropic.com`. `http://` only on loopback. */
  readonly baseUrl?: string | undefined;
  /** `anthropic-version`. Default `2023-06-01`. */
  readonly apiVersion?: string | undefined;
  /** Further values of `anthropic-beta`, beside those an endpoint needs. */
  readonly betas?: readonly string[] | undefined;
  /** Your program, as `my-app/1.0.0 (https://my.app)`; put before ours. */
  readonly userAgent?: string | undefined;
  /** Further headers, as `fetch` takes them. */
  readonly headers?: ConstructorParameters<typeof Headers>[0] | undefined;
  /** Any function that behaves as the global one. Default: the global of the moment of the call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Most requests in flight, over all reports of this client. Default 4. */
  readonly concurrency?: number | undefined;
  readonly retry?: Partial<RetryOptions> | undefined;
  /** The longest one attempt may take, body included, in milliseconds. Default 60,000. */
  readonly timeoutMs?: number | undefined;
  readonly onEvent?: ((event: UsageEvent) => void) | undefined;
  /** Leaves ids and e-mail addresses out of events and messages. Default true. */
  readonly redactIds?: boolean | undefined;
  /** Time and chance, for tests. What is left out is the system's. */
  readonly clock?: Partial<Clock> | undefined;
  /** Lets the client start in a browser, where anybody can read the key. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options after the checks, with every default filled in. */
export interface ClientSettings {
  /** The header that carries the key, and where its value comes from. */
  readonly credential: { readonly kind: "apiKey" | "authToken"; readonly secret: Secret };
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly betas: readonly string[];
  readonly fetch: Fetch;
  readonly concurrency: number;
  readonly retry: RetryOptions;
  readonly timeoutMs: number;
  readonly onEvent: ((event: UsageEvent) => void) | undefined;
  readonly redactIds: boolean;
  readonly clock: Clock;
}

type Environment = Readonly<Record<string, string | undefined>>;

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
  onEvent: true,
  redactIds: true,
  clock: true,
  dangerouslyAllowBrowser: true,
};

/** Reads options and environment. Explicit options win; what can't work is refused here and not at the first request. */
export function readOptions(options: UsageClientOptions, environment: Environment, ours: string): ClientSettings {
  if (typeof options !== "object" || options === null) throw invalid("options", "is not an object");
  for (const name of Object.keys(options))
    if (!Object.hasOwn(optionNames, name)) throw invalid(name, "is not an option");
  if (isBrowser() && options.dangerouslyAllowBrowser !== true) {
    throw new ConfigError(
      "browser",
      "In a browser anybody can read the key. Call your own server, or set dangerouslyAllowBrowser if you know better.",
    );
  }
  const { betas = [], userAgent, apiVersion = "2023-06-01", fetch, onEvent } = options;
  if (!Array.isArray(betas)) throw invalid("betas", "is not a list");
  for (const beta of betas) sendable("betas", beta);
  if (fetch !== undefined && typeof fetch !== "function") throw invalid("fetch", "is not a function");
  if (onEvent !== undefined && typeof onEvent !== "function") throw invalid("onEvent", "is not a function");
  return {
    credential: credentialOf(options, environment),
    baseUrl: baseUrlOf(options.baseUrl ?? (environment["ANTHROPIC_BASE_URL"] || "https://api.anthropic.com")),
    headers: {
      accept: "application/json",
      "anthropic-version": sendable("apiVersion", apiVersion),
      "user-agent": userAgent === undefined ? ours : `${sendable("userAgent", userAgent)} ${ours}`,
      ...ownHeaders(options.headers),
    },
    betas,
    fetch: fetch ?? ((url, init) => globalThis.fetch(url, init)),
    concurrency: whole("concurrency", options.concurrency ?? 4, 1),
    retry: retryOf(options.retry),
    timeoutMs: whole("timeoutMs", options.timeoutMs ?? 60_000, 1),
    onEvent,
    redactIds: options.redactIds ?? true,
    clock: clockOf(options.clock ?? systemClock),
  };
}

function credentialOf(
  { apiKey, authToken }: UsageClientOptions,
  environment: Environment,
): ClientSettings["credential"] {
  if (apiKey !== undefined && authToken !== undefined) {
    throw new ConfigError("ambiguous_key", "Both apiKey and authToken are given. Pass exactly one of them.");
  }
  if (apiKey !== undefined) return { kind: "apiKey", secret: checkSecret("apiKey", apiKey) };
  if (authToken !== undefined) return { kind: "authToken", secret: checkSecret("authToken", authToken) };
  const keyName = environment["ANTHROPIC_ADMIN_API_KEY"] ? "ANTHROPIC_ADMIN_API_KEY" : "ANTHROPIC_ADMIN_KEY";
  const key = environment[keyName];
  const token = environment["ANTHROPIC_AUTH_TOKEN"];
  if (key && token) {
    throw new ConfigError(
      "ambiguous_key",
      `Both ${keyName} and ANTHROPIC_AUTH_TOKEN are set. Unset one, or pass apiKey or authToken.`,
    );
  }
  if (key) return { kind: "apiKey", secret: checkSecret(keyName, key) };
  if (token) return { kind: "authToken", secret: checkSecret("ANTHROPIC_AUTH_TOKEN", token) };
  throw new ConfigError(
    "missing_key",
    "No key. Set ANTHROPIC_ADMIN_API_KEY, or pass apiKey. Admin keys are made by an organization's admin in the Claude Console under Settings, Admin keys.",
  );
}

/** A secret that can be sent as a header. The message never shows it. */
export function checkSecret(name: string, secret: Secret): Secret {
  if (typeof secret === "function") return secret;
  if (typeof secret !== "string")
    throw new ConfigError("invalid_option", `${name} is neither a string nor a function.`);
  if (secret === "") throw new ConfigError("missing_key", `${name} is empty.`);
  if (!/^[\x21-\x7e]+$/.test(secret)) {
    throw new ConfigError(
      "invalid_option",
      `${name} holds a space, a line break or another character that no key has. Was it read from a file? Trim it.`,
    );
  }
  return secret;
}

function baseUrlOf(text: string): string {
  if (typeof text !== "string" || !URL.canParse(text)) throw invalid("baseUrl", "is not a URL");
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash)
    throw invalid("baseUrl", "holds more than an origin and a path");
  const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    throw new ConfigError(
      "insecure_base_url",
      `baseUrl: ${url.origin} would send the key in the clear. Use https://; http:// is for loopback only.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

function ownHeaders(given: UsageClientOptions["headers"]): Record<string, string> {
  const own = Object.fromEntries(headersOf(given));
  for (const name of ["x-api-key", "authorization"])
    if (name in own) throw invalid("headers", `carry ${name}: pass apiKey or authToken instead`);
  return own;
}

function headersOf(given: UsageClientOptions["headers"]): Headers {
  try {
    return new Headers(given);
  } catch {
    throw invalid("headers", "hold a name or a value that can't be sent");
  }
}

function sendable(name: string, value: unknown): string {
  if (typeof value === "string" && /^[\t\x20-\x7e]+$/.test(value)) return value;
  throw invalid(name, "is not a text that a header can hold");
}

function clockOf(given: Partial<Clock>): Clock {
  if (typeof given !== "object") throw invalid("clock", "is not an object");
  const missing: Partial<Record<keyof Clock, unknown>> = {};
  for (const name of ["now", "sleep", "random"] as const) {
    if (given[name] === undefined) missing[name] = systemClock[name];
    else if (typeof given[name] !== "function") throw invalid(`clock.${name}`, "is not a function");
  }
  // A whole clock stays the object it is: a test may replace its methods later.
  return Object.keys(missing).length === 0 ? (given as Clock) : Object.assign(Object.create(given) as Clock, missing);
}

function retryOf(given: UsageClientOptions["retry"] = {}): RetryOptions {
  if (typeof given !== "object" || given === null) throw invalid("retry", "is not an object");
  for (const name of Object.keys(given))
    if (!Object.hasOwn(defaultRetry, name)) throw invalid(`retry.${name}`, "is not an option");
  const retry = { ...defaultRetry, ...withoutUndefined(given) };
  whole("retry.maxAttempts", retry.maxAttempts, 1);
  for (const name of ["baseDelayMs", "maxDelayMs", "maxRetryAfterMs"] as const) whole(`retry.${name}`, retry[name], 0);
  return retry;
}

function whole(name: string, value: unknown, least: number): number {
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
  throw invalid(name, `is not a whole number from ${least}`);
}

function invalid(name: string, problem: string): ConfigError {
  return new ConfigError("invalid_option", `${name} ${problem}.`);
}

function withoutUndefined<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Told by what only a page has. Some set `window` up without a global `document`, as `globalThis.window = dom.window` does. */
function isBrowser(): boolean {
  const { window, document } = globalThis as { window?: { document?: unknown }; document?: unknown };
  return typeof window === "object" && window !== null && typeof (document ?? window.document) === "object";
}
