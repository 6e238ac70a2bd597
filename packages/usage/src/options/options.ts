import type { Fetch } from "../http/attempt.ts";
import type { Clock } from "../http/clock.ts";
import type { UsageEvent } from "../http/events.ts";
import type { RetryOptions } from "../http/retry.ts";

/** A key, or a function that returns one. The function is called on each attempt, so that a token may be short-lived. */
export type Secret = string | (() => string | Promise<string>);

/** Which header carries the key, and the key or the function that returns it. */
export interface Credential {
  readonly kind: "apiKey" | "authToken";
  readonly secret: Secret;
}

/** Every field may be missing or undefined; both mean the default. */
type Optional<Options> = { readonly [Name in keyof Options]?: Options[Name] | undefined };

export interface UsageClientOptions {
  /** Admin key (`sk-ant-admin01-...`) or analytics key. Default: `ANTHROPIC_ADMIN_API_KEY`, then `ANTHROPIC_ADMIN_KEY`. */
  readonly apiKey?: Secret | undefined;
  /** OAuth bearer token, instead of a key. Default: `ANTHROPIC_AUTH_TOKEN`. */
  readonly authToken?: Secret | undefined;
  /**
   * Default: `USAGE_BASE_URL`, then `ANTHROPIC_BASE_URL` if it is anthropic.com or loopback, then
   * `https://api.anthropic.com`. `http://` only on loopback.
   */
  readonly baseUrl?: string | undefined;
  /** `anthropic-version`. Default `2023-06-01`. */
  readonly apiVersion?: string | undefined;
  /** Additional `anthropic-beta` values; those that an endpoint needs are always sent. */
  readonly betas?: readonly string[] | undefined;
  /** Your program, such as `my-app/1.0.0 (https://my.app)`; prepended to the package's own user agent. */
  readonly userAgent?: string | undefined;
  /** Additional headers, in any form that `fetch` accepts. */
  readonly headers?: ConstructorParameters<typeof Headers>[0] | undefined;
  /** A `fetch` implementation. Default: `globalThis.fetch`, looked up on each call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Maximum requests in flight, across all reports of this client. Default 4. */
  readonly concurrency?: number | undefined;
  readonly retry?: Optional<RetryOptions> | undefined;
  /** Maximum duration of one attempt, including its body, in milliseconds. Default 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Maximum size of one answer after decompression, in bytes. Default 268,435,456 (256 MiB). */
  readonly maxBodyBytes?: number | undefined;
  readonly onEvent?: ((event: UsageEvent) => void) | undefined;
  /** Leaves IDs and email addresses out of events and messages. Default true. */
  readonly redactIds?: boolean | undefined;
  /** Clock and random source, for tests. Missing methods fall back to the system's. */
  readonly clock?: Optional<Clock> | undefined;
  /** Lets the client start in a browser, where every visitor can read the key. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** The options after all checks, with defaults filled in. */
export interface ClientSettings {
  readonly credential: Credential;
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly betas: readonly string[];
  readonly fetch: Fetch;
  readonly concurrency: number;
  readonly retry: RetryOptions;
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  readonly onEvent: ((event: UsageEvent) => void) | undefined;
  readonly redactIds: boolean;
  readonly clock: Clock;
}

export type Environment = Readonly<Record<string, string | undefined>>;
