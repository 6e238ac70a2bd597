import type { Report, ReportOptions, UsageClient } from "@org/usage";
import type { KeyFamily } from "../../context/key-family.ts";

/** A small request to one endpoint. */
export interface Probe {
  readonly name: string;
  /** The kinds of keys that the endpoint is documented to accept. */
  readonly acceptedFrom: readonly KeyFamily[];
  readonly open: (client: UsageClient, day: Day, options: ReportOptions) => Report<unknown>;
}

/** A whole UTC day that is over. */
interface Day {
  readonly starting_at: string;
  readonly ending_at: string;
}

const console: readonly KeyFamily[] = ["admin", "oauth"];
const anyKey: readonly KeyFamily[] = ["admin", "analytics", "oauth"];
const enterprise: readonly KeyFamily[] = ["analytics"];
const one = { limit: 1 } as const;

/** One request per endpoint, as small as possible. */
export const probes: readonly Probe[] = [
  { name: "messages", acceptedFrom: console, open: (client, day, options) => client.messages(day, options) },
  { name: "cost", acceptedFrom: console, open: (client, day, options) => client.cost(day, options) },
  {
    name: "claude-code",
    acceptedFrom: console,
    open: (client, day, options) => client.claudeCode({ date: day.starting_at.slice(0, 10), limit: 1 }, options),
  },
  {
    name: "analytics.usage",
    acceptedFrom: anyKey,
    open: (client, day, options) => client.analytics.usage({ ...day, ...one }, options),
  },
  {
    name: "analytics.cost",
    acceptedFrom: anyKey,
    open: (client, day, options) => client.analytics.cost({ ...day, ...one }, options),
  },
  {
    name: "enterprise.usage",
    acceptedFrom: enterprise,
    open: (client, day, options) => client.enterprise.usageReport(day, options),
  },
  {
    name: "enterprise.cost",
    acceptedFrom: enterprise,
    open: (client, day, options) => client.enterprise.costReport(day, options),
  },
  {
    name: "enterprise.user-usage",
    acceptedFrom: enterprise,
    open: (client, day, options) => client.enterprise.userUsageReport({ ...day, ...one }, options),
  },
  {
    name: "enterprise.user-cost",
    acceptedFrom: enterprise,
    open: (client, day, options) => client.enterprise.userCostReport({ ...day, ...one }, options),
  },
  {
    name: "workspaces",
    acceptedFrom: console,
    open: (client, _, options) => client.directory.workspaces(one, options),
  },
  { name: "api-keys", acceptedFrom: console, open: (client, _, options) => client.directory.apiKeys(one, options) },
  { name: "users", acceptedFrom: console, open: (client, _, options) => client.directory.users(one, options) },
  {
    name: "service-accounts",
    acceptedFrom: ["oauth"],
    open: (client, _, options) => client.directory.serviceAccounts(one, options),
  },
];
