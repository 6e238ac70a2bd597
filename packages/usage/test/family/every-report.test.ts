import { expect, test } from "vitest";
import { allReports } from "../../src/reports/all.ts";
import { openReport } from "../../src/index.ts";
import type { ReportName } from "../../src/usage-client.ts";
import { setUp } from "./setup.ts";

const names = Object.keys(allReports) as ReportName[];
const day = { starting_at: "2026-06-01", ending_at: "2026-06-02" };

test.each(names)("the mock answers %s, as its key is documented", async (name) => {
  const { key, time } = allReports[name];
  for (const family of key.families) {
    const { usage } = setUp(family);
    const { receipt } = await openReport(usage, name, time === undefined ? {} : day).collect();
    expect(receipt.complete).toBe(true);
    expect(receipt.unrecognized).toEqual([]);
  }
});

test.each(names.filter((name) => allReports[name].time !== undefined))("the mock's ledger speaks of %s", (name) => {
  const path = name === "messages" ? ["usage"] : name.split(".");
  const { mock } = setUp();
  const read = path.reduce<unknown>(
    (part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key],
    mock.ledger,
  );
  expect(read, `mock.ledger.${path.join(".")}`).toBeTypeOf("function");
});
