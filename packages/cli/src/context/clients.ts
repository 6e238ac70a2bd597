import { createUsageClient, type Unrecognized, type UsageClient, type UsageClientOptions } from "@org/usage";
import { version } from "../version.ts";
import type { Context } from "./context.ts";
import type { Key } from "./key.ts";
import type { Settings } from "./settings.ts";

interface ClientNeeds {
  readonly settings: Settings;
  readonly headers: UsageClientOptions["headers"];
  readonly fetch: typeof globalThis.fetch;
  readonly credential: () => Promise<Key["credential"]>;
  /** The clock and address of a demo. */
  readonly demo: Pick<UsageClientOptions, "clock" | "baseUrl"> | undefined;
}

/** The client of a command, created on first use, and what it finds that this version does not know. */
export function clientsFor(needs: ClientNeeds): Pick<Context, "client" | "takeUnrecognized"> {
  const { settings, headers, fetch, credential, demo } = needs;
  let unrecognized: { readonly report: string; readonly entry: Unrecognized }[] = [];
  let created: UsageClient | undefined;
  const optionsOf = async ({ apiKey, authToken }: UsageClientOptions = {}): Promise<UsageClientOptions> => ({
    userAgent: `org-usage-cli/${version}`,
    concurrency: settings.concurrency,
    timeoutMs: settings.timeout === undefined ? undefined : settings.timeout * 1000,
    headers,
    fetch,
    onEvent: (event) => {
      if (event.type !== "unrecognized") return;
      unrecognized.push({ report: event.report, entry: { path: event.path, value: event.value, count: 1 } });
    },
    ...(apiKey === undefined && authToken === undefined && (await credential())),
    ...(demo ?? (settings.baseUrl !== undefined && { baseUrl: settings.baseUrl })),
  });
  return {
    async client(overrides) {
      if (overrides !== undefined) return createUsageClient({ ...(await optionsOf(overrides)), ...overrides });
      created ??= createUsageClient(await optionsOf());
      return created;
    },
    takeUnrecognized(report) {
      const entries = unrecognized.filter((each) => each.report === report).map(({ entry }) => entry);
      unrecognized = unrecognized.filter((each) => each.report !== report);
      return entries;
    },
  };
}
