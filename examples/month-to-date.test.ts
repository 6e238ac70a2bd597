import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";
import { runExample } from "./test/run.ts";

test("the month so far is the ledger's, by workspaces with names", async ({ place }) => {
  const { code, stdout } = await place.run("month-to-date.ts", ["2026-05-01", "2026-06-01"]);

  const { ledger, organization } = place.mock;
  const rows = ledger.cost({ starting_at: "2026-05-01", ending_at: "2026-06-01", group_by: ["workspace_id"] });
  const rounded = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
  const byWorkspace = Map.groupBy(rows, (row) => row.workspace_id);
  const expected = [...byWorkspace].map(([id, days]) => {
    const workspace = organization.workspaces.find((each) => each.id === id);
    const cost = rounded.format(dollars(addCents(days.map((day) => day.amount))) as `${number}`);
    return `${cost} ${workspace?.name ?? "Default workspace"}`;
  });
  const lines = stdout.trim().split("\n");
  const total = dollars(addCents(rows.map((row) => row.amount)));
  expect(code).toBe(0);
  expect(expected.length).toBeGreaterThan(2);
  expect(lines.pop()).toBe(`$${total} in total, complete through 2026-06-01T00:00:00Z`);
  expect(lines.map((line) => line.trim()).toSorted()).toEqual(expected.toSorted());
});

test("cost lags: today is named as unanswered and not counted as zero", async ({ place }) => {
  const { code, stdout } = await place.run("month-to-date.ts", [dateAgo(3)]);

  expect(code).toBe(0);
  expect(stdout).toContain(`No answer yet for ${dateAgo(0)}T00:00:00Z to`);
});

test("a refused key ends it with a sentence and without a figure", async ({ place }) => {
  const apiKey = place.mock.keys.workspace;
  const { code, stdout, stderr } = await runExample("month-to-date.ts", [], { url: place.url, apiKey });

  expect(code).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toContain("wrong_key");
});
