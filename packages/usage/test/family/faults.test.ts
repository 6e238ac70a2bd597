import { createMock, type Fault, faults, type FaultScope } from "@org/usage-mock";
import { expect, test } from "vitest";
import { between, day, type UsageClient, UsageError } from "../../src/index.ts";
import { clientOf, now } from "./setup.ts";

interface Collectable {
  collect(): Promise<{ readonly items: readonly unknown[] }>;
}

const days = { ...between("2026-08-01", "2026-08-09"), group_by: ["model"] } as const;
const ofConsole = (usage: UsageClient): [string, Collectable][] => [
  ["messages", usage.messages({ ...days, limit: 2 })],
  ["cost", usage.cost({ ...days, group_by: ["description"], limit: 2 })],
  ["claudeCode", usage.claudeCode({ ...between("2026-08-01", "2026-08-04"), limit: 2 })],
  ["analytics.usage", usage.analytics.usage({ ...days, time_bucket_width: "1d", limit: 5 })],
  ["analytics.cost", usage.analytics.cost({ ...days, group_by: ["actor"], limit: 5 })],
  ["directory.apiKeys", usage.directory.apiKeys({ limit: 6 })],
  ["directory.serviceAccounts", usage.directory.serviceAccounts({ limit: 1 })],
  ["series.cost", usage.series.cost(between("2025-12-28", "2026-01-05"), { group_by: ["model"] })],
  ["series.usage", usage.series.usage(between("2025-12-28", "2026-01-05"), { group_by: ["workspace_id"] })],
];

const ofEnterprise = ({ enterprise }: UsageClient): [string, Collectable][] => [
  ["enterprise.usageReport", enterprise.usageReport({ ...days, limit: 2 })],
  ["enterprise.costReport", enterprise.costReport({ ...days, limit: 2 })],
  ["enterprise.userUsageReport", enterprise.userUsageReport({ ...days, limit: 5 })],
  ["enterprise.userCostReport", enterprise.userCostReport({ ...day("2026-08-04"), limit: 2 })],
];

/** Whatever a server or a network can do to an answer, but for what only adds news to it. */
const damage: readonly ((scope: FaultScope) => Fault)[] = [
  faults.html,
  faults.emptyBody,
  faults.emptyObject,
  faults.errorInOk,
  faults.invalidJson,
  faults.nullData,
  faults.emptyPage,
  faults.missingCursor,
  faults.repeatedCursor,
  faults.wrongCursor,
  faults.expiredCursor,
  faults.badCounter,
  faults.missingCounter,
  faults.malformedMoney,
  faults.moneyAsNumber,
  faults.missingCurrency,
  faults.lostBucket,
  faults.repeatedBucket,
  faults.overlappingBucket,
  faults.shuffledBuckets,
  faults.wrongWidth,
  faults.strayBucket,
  faults.cutBody,
  faults.reset,
  faults.rateLimited,
  faults.overloaded,
  faults.serverError,
  faults.redirect,
];

/** When a fault strikes: on the first request, later, and again and again. */
const scopes: readonly FaultScope[] = [{ after: 0 }, { after: 1 }, { after: 2, times: 9 }];

const mock = createMock({ seed: 7, now });
const reports = [...ofConsole(clientOf(mock, "oauth")), ...ofEnterprise(clientOf(mock, "analytics"))];

test.each(reports)(
  "%s is whole and exact under every fault, or it is an error",
  { timeout: 30_000 },
  async (name, report) => {
    const { items: truth } = await report.collect();
    expect(truth.length).toBeGreaterThan(0);
    let failures = 0;
    for (const fault of damage) {
      // The one list without has_more: a null cursor is its end.
      if (fault === faults.missingCursor && name === "directory.serviceAccounts") continue;
      for (const scope of scopes) {
        mock.inject(fault(scope));
        try {
          const { items } = await report.collect();
          expect(items, `${fault.name} ${JSON.stringify(scope)}`).toEqual(truth);
        } catch (error) {
          if (!UsageError.isInstance(error)) throw error;
          failures++;
        }
        mock.clearFaults();
      }
    }
    expect(failures, "faults strike").toBeGreaterThan(20);
  },
);
