import type { Report, ReportOptions, UsageClient } from "@org/usage";
import type { KeyFamily } from "../../context/key-family.ts";

/** A small question to one endpoint. */
export interface Probe {
  readonly name: string;
  /** The kinds of keys that the endpoint is documented to take. */
  readonly takenFrom: readonly KeyFamily[];
  readonly open: (client: UsageClient, day: Day, options: ReportOptions) => Report<unknown>;
}

/** A whole UTC day that is over. */
interface Day {
  readonly starting_at: string;
  readonly ending_at: string;
}

const console: readonly KeyFamily[] = ["admin", "oauth"];
const everybody: readonly KeyFamily[] = ["admin", "analytics", "oauth"];
const enterprise: readonly KeyFamily[] = ["analytics"];
const one = { limit: 1 } as const;

/** One question an endpoint, each as small as it can be asked. */
export const probes: readonly Probe[] = [
  { name: "messages", takenFrom: console, open: (client, day, options) => client.messages(day, options) },
  { name: "cost", takenFrom: console, open: (client, day, options) => client.cost(day, options) },
  {
    name: "claude-code",
    takenFrom: console,
    open: (client, day, options) => client.claudeCode({ date: day.starting_at.slice(0, 10), limit: 1 }, options),
  },
  {
    name: "analytics.usage",
    takenFrom: everybody,
    open: (client, day, options) => client.analytics.usage({ ...day, ...one }, options),
  },
  {
    name: "analytics.cost",
    takenFrom: everybody,
    open: (client, day, options) => client.analytics.cost({ ...day, ...one }, options),
  },
  {
    name: "enterprise.usage",
    takenFrom: enterprise,
    open: (client, day, options) => client.enterprise.usageReport(day, options),
  },
  {
    name: "enterprise.cost",
    takenFrom: enterprise,
    open: (client, day, options) => client.enterprise.costReport(day, options),
  },
  {
    name: "enterprise.user-usage",
    takenFrom: enterprise,
    open: (client, day, options) => client.enterprise.userUsageReport({ ...day, ...one }, options),
  },
  {
    name: "enterprise.user-cost",
    takenFrom: enterprise,
    open: (client, day, options) => client.enterprise.userCostReport({ ...day, ...one }, options),
  },
  { name: "workspaces", takenFrom: console, open: (client, _, options) => client.directory.workspaces(one, options) },
  { name: "api-keys", takenFrom: console, open: (client, _, options) => client.directory.apiKeys(one, options) },
  { name: "users", takenFrom: console, open: (client, _, options) => client.directory.users(one, options) },
  {
    name: "service-accounts",
    takenFrom: ["oauth"],
    open: (client, _, options) => client.directory.serviceAccounts(one, options),
  },
];
