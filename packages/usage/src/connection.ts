import { requestUrl } from "@org/usage-raw";
import type { Query, ReportDefinition } from "./definition.ts";
import { ConfigError } from "./errors/config-error.ts";
import { type CallerErrors, createCallerErrors } from "./http/caller-errors.ts";
import { createRedactor } from "./http/redact.ts";
import { createThrottle } from "./http/throttle.ts";
import type { CredentialHeader, Dependencies } from "./http/transport.ts";
import { checkSecret } from "./options/credential.ts";
import type { ClientSettings, Secret } from "./options/options.ts";

/** What a report needs of its client: credentials, headers, URLs, and everything that requests share. */
export interface Connection {
  readonly dependencies: Dependencies;
  /** Knows which errors the caller's own functions threw. */
  readonly callerErrors: CallerErrors;
  /** The headers of every request to an endpoint, without the key. */
  readonly headersFor: (definition: ReportDefinition, query: Query) => Readonly<Record<string, string>>;
  /** Throws if the endpoint can never accept the key. */
  readonly checkKey: (definition: ReportDefinition) => void;
  /** Takes the place of the key in plans. */
  readonly planHeaders: Readonly<Record<string, string>>;
  readonly urlOf: (definition: ReportDefinition, query: Query) => string;
}

/** Upper bound on remembered tokens: more than can be in flight at once, and any of those may appear in an error. */
const maxSecrets = 100;

export function createConnection({ credential, baseUrl, headers, betas, ...settings }: ClientSettings): Connection {
  const { clock, redactIds, onEvent, fetch, retry, concurrency, maxBodyBytes } = settings;
  const secrets = new Set<string>();
  const callerErrors = createCallerErrors();
  const isBearer = credential.kind === "authToken";
  const keyHeader = isBearer ? "authorization" : "x-api-key";
  const allBetas = [...betas, ...(headers["anthropic-beta"]?.split(",") ?? [])];
  const commonHeaders = withBetas(headers, allBetas);
  return {
    dependencies: {
      fetch,
      clock,
      retry,
      maxBodyBytes,
      emit: onEvent && callerErrors.watch(onEvent),
      throttle: createThrottle(concurrency, clock),
      redactor: createRedactor(secrets, redactIds),
      credential: createCredential(credential, callerErrors, secrets, (value) => [
        keyHeader,
        isBearer ? `Bearer ${value}` : value,
      ]),
    },
    callerErrors,
    headersFor(definition, query) {
      const needed = definition.betas?.(query) ?? [];
      return needed.length === 0 ? commonHeaders : withBetas(headers, [...needed, ...allBetas]);
    },
    planHeaders: { [keyHeader]: "[redacted]" },
    urlOf: ({ path }, query) => requestUrl(baseUrl, path, query),
    checkKey({ key: { families, hint } }) {
      const onlyOauth = families.every((family) => family === "oauth");
      if (onlyOauth && credential.kind === "apiKey" && isApiKey(credential.secret))
        throw new ConfigError("invalid_option", hint);
    },
  };
}

/** The header that carries the key. A key function is called for every attempt, so that a short-lived token is never stale. */
function createCredential(
  { kind, secret }: ClientSettings["credential"],
  callerErrors: CallerErrors,
  secrets: Set<string>,
  headerOf: (value: string) => CredentialHeader,
): Dependencies["credential"] {
  if (typeof secret === "string") {
    secrets.add(secret);
    return () => headerOf(secret);
  }
  const requestSecret = callerErrors.watch(secret);
  return async () => {
    const value = checkSecret(kind, await requestSecret());
    if (typeof value !== "string")
      throw new ConfigError("invalid_option", `${kind} returned a function instead of a key.`);
    secrets.add(value);
    // Tokens may live for minutes and the client for months: forget those that expired long ago.
    const [oldest] = secrets;
    if (secrets.size > maxSecrets && oldest !== undefined) secrets.delete(oldest);
    return headerOf(value);
  };
}

/** Whether a credential is certainly the Admin key of a Console organization, by its prefix. */
export function isConsoleKey({ kind, secret }: ClientSettings["credential"]): boolean {
  return kind === "apiKey" && typeof secret === "string" && secret.startsWith("sk-ant-admin");
}

/** Whether a key is certainly not an OAuth token, by its prefix. In any other case the server decides. */
function isApiKey(secret: Secret): boolean {
  return typeof secret === "string" && /^sk-ant-(?:admin|api)\d/.test(secret);
}

function withBetas(
  headers: Readonly<Record<string, string>>,
  betas: readonly string[],
): Readonly<Record<string, string>> {
  const unique = [...new Set(betas.map((beta) => beta.trim()))].filter(Boolean);
  return unique.length === 0 ? headers : { ...headers, "anthropic-beta": unique.join(",") };
}
