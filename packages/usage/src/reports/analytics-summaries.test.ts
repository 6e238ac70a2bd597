import { expect, test } from "vitest";
import { observedClient, queryOf } from "../../test/observed-client.ts";
import { testRules } from "../../test/rules.ts";
import { july, manyIds } from "../../test/values.ts";

const report = "analytics.summaries";

testRules(report, [
  ["100 filters at most", { ...july, filter: manyIds }, "filter", ["101 entries", "At most 100"]],
  [
    "groups are the only filter",
    { ...july, filter: ["user_id:user_1"] },
    "filter",
    ['"user_id:user_1"', "rbac_group_id"],
    ["rbac_group_id"],
  ],
  ["it has no dimensions", { ...july, group_by: ["rbac_group_id"] }, "group_by", ["is not a parameter"]],
  ["days have no hours", { starting_at: "2026-07-01T05:00:00Z" }, "starting_at", ["is inside a day"]],
  ["nothing before 2026", { starting_at: "2025-12-31", ending_at: "2026-01-02" }, "starting_at", ["2026-01-01"]],
  [
    "today is not over",
    { starting_at: "2026-09-01", ending_at: "2026-09-11" },
    "ending_at",
    ["2026-09-10 at the latest"],
  ],
]);

test("without an end, the window ends with yesterday, and all its days are one request without a limit", () => {
  expect(queryOf(report, { starting_at: "2026-09-01" }).toString()).toBe(
    "starting_date=2026-09-01&ending_date=2026-09-10",
  );
});

test("more than 366 days are several requests that join", () => {
  const { requests } = observedClient("2027-03-01T00:00:00Z").ask(report)({ starting_at: "2026-01-01" }).plan();
  const spans = requests.map(({ url }) => [...new URL(url).searchParams.values()]);
  expect(spans).toEqual([
    ["2026-01-01", "2027-01-02"],
    ["2027-01-02", "2027-03-01"],
  ]);
});
