import { type CallDefaults, type ReportOptions, createReport } from "./call.ts";
import { createConnection, isConsoleKey } from "./connection.ts";
import { withoutClientKeys } from "./errors/without-client-keys.ts";
import { readOrganization } from "./directory/organization.ts";
import { directoryLists } from "./directory/names.ts";
import { type NamesOptions, readNames } from "./directory/read-names.ts";
import type { UsageClientOptions } from "./options/options.ts";
import { readOptions } from "./options/read-options.ts";
import { allReports } from "./reports/all.ts";
import { seriesOf } from "./series/series-client.ts";
import type { UsageClient } from "./usage-client.ts";
import { version } from "./version.ts";

/**
 * Creates the client. Nothing is sent until a report is read.
 *
 * Throws `ConfigError` for options that can't work: no key or two keys, `http://` beyond loopback, a browser.
 *
 * @example
 * const usage = createUsageClient();  // ANTHROPIC_ADMIN_API_KEY
 * const { items, receipt } = await usage.cost(month("2026-05")).collect();
 */
export function createUsageClient(options: UsageClientOptions = {}): UsageClient {
  const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env ?? {};
  const settings = readOptions(options, environment, `org-usage/${version}`);
  const connection = createConnection(settings);
  const { keyless } = connection.dependencies.redactor;
  const defaults: CallDefaults = { concurrency: settings.concurrency, timeoutMs: settings.timeoutMs };

  const methods: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(allReports)) {
    const [group, inner] = name.split(".") as [string, string?];
    const method = (params?: unknown, callOptions?: ReportOptions): unknown =>
      withoutClientKeys(keyless, () => createReport(connection, defaults, definition, params, callOptions));
    if (inner === undefined) methods[group] = method;
    else methods[group] = { ...(methods[group] as object | undefined), [inner]: method };
  }
  // The methods' types tie rows to parameters; a definition has neither, so they meet here.
  const client = methods as unknown as UsageClient;
  // A Console organization has no RBAC groups, so asking for their names would only cost a request.
  const lists = directoryLists.filter((list) => list !== "rbacGroups" || !isConsoleKey(settings.credential));
  const directory = {
    ...client.directory,
    organization: (callOptions: ReportOptions = {}) => readOrganization(connection, callOptions, settings.timeoutMs),
    names: (callOptions?: NamesOptions) => readNames(directory, callOptions, lists, keyless),
  };
  return { ...client, directory, series: seriesOf(client, () => settings.clock.now(), keyless) };
}
