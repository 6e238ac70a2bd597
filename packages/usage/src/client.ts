import { createRawClient, serializeQuery } from "@org/usage-raw";
import { type CallDefaults, type ReportOptions, reportOf } from "./call.ts";
import { readOrganization } from "./directory/organization.ts";
import { readNames } from "./directory/read-names.ts";
import { ConfigError } from "./errors/config-error.ts";
import { createCallerErrors } from "./http/caller-errors.ts";
import { createRedactor } from "./http/redact.ts";
import { createThrottle } from "./http/throttle.ts";
import type { CredentialHeader, Dependencies } from "./http/transport.ts";
import { checkSecret, type ClientSettings, readOptions, type Secret, type UsageClientOptions } from "./options.ts";
import type { Reader } from "./paging/fetch-page.ts";
import type { ReportDefinition } from "./definition.ts";
import { analyticsCostReport } from "./reports/analytics-cost.ts";
import { analyticsUsageReport } from "./reports/analytics-usage.ts";
import { claudeCodeReport } from "./reports/claude-code.ts";
import { costReport } from "./reports/cost.ts";
import { apiKeysList, serviceAccountsList, usersList, workspacesList } from "./reports/directory.ts";
import { enterpriseCostReport } from "./reports/enterprise-cost.ts";
import { enterpriseUsageReport } from "./reports/enterprise-usage.ts";
import { enterpriseUserCostReport } from "./reports/enterprise-user-cost.ts";
import { enterpriseUserUsageReport } from "./reports/enterprise-user-usage.ts";
import { messagesReport } from "./reports/messages.ts";
import { seriesOf } from "./series/series-client.ts";
import type { Directory, UsageClient } from "./usage-client.ts";
import { version } from "./version.ts";

/**
 * Makes the client. Nothing is sent until a report is read.
 *
 * Throws `ConfigError` for options that can't work: no key or two, `http://` beyond loopback, a browser.
 *
 * @example
 * const usage = createUsageClient();  // ANTHROPIC_ADMIN_API_KEY
 * const { items, receipt } = await usage.cost(month("2026-05")).collect();
 */
export function createUsageClient(options: UsageClientOptions = {}): UsageClient {
  const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env ?? {};
  const settings = readOptions(options, environment, `org-usage/${version}`);
  const reader = createReader(settings);
  const defaults: CallDefaults = { concurrency: settings.concurrency, timeoutMs: settings.timeoutMs };
  // The methods' types tie rows to parameters; a definition carries neither, so they meet here.
  const report = (definition: ReportDefinition) => (params?: unknown, callOptions?: object) =>
    reportOf(reader, defaults, definition, params, callOptions);
  const directory = {
    workspaces: report(workspacesList),
    apiKeys: report(apiKeysList),
    users: report(usersList),
    serviceAccounts: report(serviceAccountsList),
    organization: (callOptions: ReportOptions = {}) => readOrganization(reader, callOptions, settings.timeoutMs),
    names: (callOptions?: ReportOptions) => readNames(directory as Directory, callOptions),
  };

  const client = {
    messages: report(messagesReport),
    cost: report(costReport),
    claudeCode: report(claudeCodeReport),
    analytics: { usage: report(analyticsUsageReport), cost: report(analyticsCostReport) },
    enterprise: {
      usageReport: report(enterpriseUsageReport),
      costReport: report(enterpriseCostReport),
      userUsageReport: report(enterpriseUserUsageReport),
      userCostReport: report(enterpriseUserCostReport),
    },
    directory,
  } as UsageClient;
  return { ...client, series: seriesOf(client, () => settings.clock.now()) };
}

/** More tokens than can be on their way at once; any of them may turn up in an error. */
const mostSecrets = 100;

function createReader({ credential, baseUrl, headers, betas, ...settings }: ClientSettings): Reader {
  const secrets = new Set<string>();
  const { clock, redactIds, onEvent, fetch, retry, concurrency } = settings;
  const callerErrors = createCallerErrors();
  if (typeof credential.secret === "string") secrets.add(credential.secret);
  const bearer = credential.kind === "authToken";
  const keyHeader = bearer ? "authorization" : "x-api-key";
  const ownBetas = [...betas, ...(headers["anthropic-beta"]?.split(",") ?? [])];
  const ownHeaders = withBetas(headers, ownBetas);
  const headerOf = (value: string): CredentialHeader => [keyHeader, bearer ? `Bearer ${value}` : value];
  const asked = async (kind: string, secret: () => string | Promise<string>): Promise<CredentialHeader> => {
    const value = checkSecret(kind, await secret());
    if (typeof value !== "string") throw new ConfigError("invalid_option", `${kind} gave a function instead of a key.`);
    secrets.add(value);
    // Tokens may live for minutes and the client for months: those that expired long ago are forgotten.
    const [oldest] = secrets;
    if (secrets.size > mostSecrets && oldest !== undefined) secrets.delete(oldest);
    return headerOf(value);
  };
  const edges: Dependencies = {
    fetch,
    clock,
    retry,
    emit: onEvent && callerErrors.watch(onEvent),
    throttle: createThrottle(concurrency, clock),
    redactor: createRedactor(secrets, redactIds),
    credential: () => {
      const { kind, secret } = credential;
      return typeof secret === "function" ? asked(kind, callerErrors.watch(secret)) : headerOf(secret);
    },
  };
  return {
    edges,
    callerErrors,
    raw: createRawClient({ baseUrl }),
    headersFor: ({ betas: betasOf }, query) => {
      const needed = betasOf?.(query) ?? [];
      return needed.length === 0 ? ownHeaders : withBetas(headers, [...needed, ...ownBetas]);
    },
    planHeaders: { [keyHeader]: "[redacted]" },
    urlOf: (definition, query) => {
      const search = serializeQuery(query);
      return `${baseUrl}${definition.path}${search === "" ? "" : `?${search}`}`;
    },
    checkKey: ({ oauthOnly, takes }) => {
      const { kind, secret } = credential;
      if (oauthOnly && kind === "apiKey" && isApiKey(secret)) throw new ConfigError("invalid_option", takes);
    },
  };
}

/** Whether a key is certainly no OAuth token, by its prefix. Of any other, the server is asked. */
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
