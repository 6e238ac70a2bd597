import type { KeyFamily } from "@org/usage-mock";
import { expect, test } from "vitest";
import { day, HttpError, type UsageClient } from "../../src/index.ts";
import { failure, setUp } from "./setup.ts";

const window = day("2026-08-01");

type Read = (usage: UsageClient) => Promise<unknown>;

const adminOnly: readonly [string, Read][] = [
  ["messages", (usage) => usage.messages(window).collect()],
  ["cost", (usage) => usage.cost(window).collect()],
  ["claudeCode", (usage) => usage.claudeCode({ date: "2026-08-01" }).collect()],
  ["directory.workspaces", (usage) => usage.directory.workspaces().collect()],
  ["directory.apiKeys", (usage) => usage.directory.apiKeys().collect()],
  ["directory.organization", (usage) => usage.directory.organization()],
];

const both: readonly [string, Read][] = [
  ["analytics.usage", (usage) => usage.analytics.usage(window).collect()],
  ["analytics.cost", (usage) => usage.analytics.cost(window).collect()],
];

const analyticsOnly: readonly [string, Read][] = [
  ["enterprise.usageReport", (usage) => usage.enterprise.usageReport(window).collect()],
  ["enterprise.costReport", (usage) => usage.enterprise.costReport(window).collect()],
  ["enterprise.userUsageReport", (usage) => usage.enterprise.userUsageReport(window).collect()],
  ["enterprise.userCostReport", (usage) => usage.enterprise.userCostReport(window).collect()],
];

/** Refused once, with the sentence that says which key to make. */
async function expectWrongKey(family: KeyFamily, read: Read, sentence: string): Promise<void> {
  const { mock, usage } = setUp(family);
  const error = await failure(read(usage));
  expect(HttpError.isInstance(error) && error.toJSON()).toMatchObject({ code: "wrong_key", status: 403, attempts: 1 });
  expect(error).toHaveProperty("message", expect.stringContaining(sentence));
  expect(error).toHaveProperty("message", expect.not.stringContaining(mock.keys[family]));
  expect(mock.requests).toHaveLength(1);
}

test.each(adminOnly)("%s says that it takes an Admin key", async (_, read) => {
  await expectWrongKey("analytics", read, "Admin API key (sk-ant-admin01-...)");
  await expectWrongKey("workspace", read, "Admin API key (sk-ant-admin01-...)");
});

test.each(both)("%s takes an Admin key and a read:analytics key, and says so", async (_, read) => {
  await expectWrongKey("workspace", read, "read:analytics");
  for (const family of ["admin", "analytics"] as const) await read(setUp(family).usage);
});

test.each(analyticsOnly)("%s says that an Admin key won't do", async (_, read) => {
  await expectWrongKey(
    "admin",
    read,
    "scope read:analytics, which the primary owner creates; an Admin API key is refused",
  );
  await expectWrongKey("workspace", read, "read:analytics");
  await read(setUp("analytics").usage);
});

test("an unknown key is unauthorized on the first attempt", async () => {
  const { mock, usage } = setUp("admin", { apiKey: "sk-ant-admin01-nobody" });
  expect(await failure(usage.analytics.usage(window).collect())).toMatchObject({ code: "unauthorized", status: 401 });
  expect(mock.requests).toHaveLength(1);
});
