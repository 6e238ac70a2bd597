import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";
import { runExample } from "./test/run.ts";

test("every workspace and the total are the ledger's, to the last digit", async ({ place }) => {
  const { code, stdout } = await place.run("month-to-date.ts", [dateAgo(9)]);

  const { ledger, organization } = place.mock;
  const rows = ledger.cost({ starting_at: dateAgo(9), ending_at: dateAgo(0), group_by: ["workspace_id"] });
  const expected = [...Map.groupBy(rows, (row) => row.workspace_id)].map(([id, days]) => {
    const workspace = organization.workspaces.find((each) => each.id === id);
    return `${dollars(addCents(days.map((day) => day.amount)))} ${workspace?.name ?? "Default workspace"}`;
  });
  const lines = stdout.trim().split("\n");
  expect(code).toBe(0);
  expect(expected.length).toBeGreaterThan(2);
  expect(lines.slice(0, expected.length).toSorted()).toEqual(expected.toSorted());
  expect(lines).toContain(`${dollars(addCents(rows.map((row) => row.amount)))} in total`);
});

test("cost lags: today is listed as not served and not counted as zero", async ({ place }) => {
  const { code, stdout } = await place.run("month-to-date.ts", [dateAgo(3)]);

  expect(code).toBe(0);
  expect(stdout).toContain(`not served yet ${dateAgo(0)}T00:00:00Z to`);
});

test("on the first day of a month the total is zero and the day is listed as not served", async ({ place }) => {
  const { code, stdout } = await place.run("month-to-date.ts", [dateAgo(0)]);

  expect(code).toBe(0);
  expect(stdout).toContain("0 in total\nserved through null and settled through null\nnot served yet");
});

test("a refused key prints an error and no figure", async ({ place }) => {
  const apiKey = place.mock.keys.workspace;
  const { code, stdout, stderr } = await runExample("month-to-date.ts", [], { url: place.url, apiKey });

  expect(code).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toContain("wrong_key");
});
