import { expect, test } from "vitest";
import { observedClient, queryOf, refusalOf } from "../../test/observed-client.ts";
import { testRules } from "../../test/rules.ts";
import { july, manyIds } from "../../test/values.ts";

const report = "analytics.users";

testRules(report, [
  ["1000 rows per page", { ...july, limit: 1001 }, "limit", ["1001", "1 to 1000"]],
  [
    "groups are the only dimension",
    { ...july, group_by: ["user_id"] },
    "group_by",
    ["rbac_group_id"],
    ["rbac_group_id"],
  ],
  ["100 filters at most", { ...july, filter: manyIds }, "filter", ["101 entries", "At most 100"]],
  [
    "filters have three dimensions",
    { ...july, filter: ["user_id:user_1", "users_id:user_2"] },
    "filter",
    ['"users_id:user_2"', "user_id?"],
    ["project_id", "rbac_group_id", "user_id"],
  ],
  ["a filter is a dimension and a value", { ...july, filter: ["user_1"] }, "filter", ["dimension and a value"]],
  ["a filter has a value", { ...july, filter: ["user_id:"] }, "filter", ["dimension and a value"]],
  [
    "a project has no rows by group",
    { ...july, filter: ["project_id:claude_proj_1"], group_by: ["rbac_group_id"] },
    "filter",
    ["project_id can't be combined"],
  ],
  [
    "nor members of a group",
    { ...july, filter: ["project_id:claude_proj_1", "rbac_group_id:rbac_group_1"] },
    "filter",
    ["project_id can't be combined"],
  ],
  ["a day, or a range", { ...july, date: "2026-07-01" }, "date", ["cannot be combined"]],
  ["days have no hours", { starting_at: "2026-07-01T05:00:00Z" }, "starting_at", ["is inside a day"]],
  ["nothing before 2026", { starting_at: "2025-12-31", ending_at: "2026-01-02" }, "starting_at", ["2026-01-01"]],
  ["no day before 2026", { date: "2025-12-31" }, "date", ['"2025-12-31"', "2026-01-01"]],
  [
    "today is not over",
    { starting_at: "2026-09-01", ending_at: "2026-09-11" },
    "ending_at",
    ["2026-09-10 at the latest"],
  ],
  ["the day of today is not over", { date: "2026-09-10" }, "date", ["2026-09-10 at the latest"]],
  [
    "nor with the running day",
    { starting_at: "2026-09-01", include_running: true },
    "include_running",
    ["at the latest"],
  ],
  ["wire names of the window are not ours", { ...july, starting_date: "2026-07-01" }, "starting_date", ["starting_at"]],
]);

test("filters are sent as they are, and a dimension that is new can be allowed", () => {
  const filter = ["project_id:claude_proj_1", "user_id:user_1", "user_id:user_2"];
  expect(queryOf(report, { ...july, filter }).getAll("filter[]")).toEqual(filter);
  const query = queryOf(report, { ...july, filter: ["team:1"] }, { unknownValues: "allow" });
  expect(query.get("filter[]")).toBe("team:1");
});

test("one day is requested as a day, whose counts are exact, and several as a range", () => {
  expect(queryOf(report, { date: "2026-09-08" }).toString()).toBe("date=2026-09-08&limit=1000");
  const oneDay = { starting_at: "2026-09-08", ending_at: "2026-09-09" };
  expect(queryOf(report, oneDay).toString()).toBe("date=2026-09-08&limit=1000");
  const twoDays = { starting_at: "2026-09-07", ending_at: "2026-09-09", group_by: ["rbac_group_id"] };
  const query = "starting_date=2026-09-07&ending_date=2026-09-09&group_by[]=rbac_group_id&limit=1000";
  expect(decodeURIComponent(queryOf(report, twoDays).toString())).toBe(query);
});

test("a range is one request, because its counts could not be joined, and at most 366 days", () => {
  const nearly = { starting_at: "2026-01-01", ending_at: "2026-09-10" };
  expect(observedClient().ask(report)(nearly).plan().requests).toHaveLength(1);
  const long = { starting_at: "2026-01-01", ending_at: "2027-01-03" };
  expect(refusalOf(report, long, {}, "2027-02-01T00:00:00Z")).toMatchObject({ param: "ending_at" });
});
