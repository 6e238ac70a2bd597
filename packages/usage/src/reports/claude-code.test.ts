import { expect, test } from "vitest";
import { observedClient } from "../../test/observed-client.ts";
import { testRules } from "../../test/rules.ts";
import { may } from "../../test/values.ts";

const edges = ["2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"];

testRules("claudeCode", [
  ["1000 records per page", { ...may, limit: 1001 }, "limit", ["1001", "1 to 1000"]],
  ["it starts with a day", { starting_at: "2026-05-01T09:00:00Z" }, "starting_at", edges, edges],
  ["it ends with a day", { ...may, ending_at: "2026-05-01T23:59:59Z" }, "ending_at", edges, edges],
  ["a date is a day", { date: "2026-05-01T09:00:00Z" }, "date", edges, edges],
  ["a date excludes a start", { date: "2026-05-01", starting_at: "2026-05-01" }, "date", ["either"]],
  ["a date excludes an end", { date: "2026-05-01", ending_at: "2026-05-03" }, "date", ["either"]],
  ["a date excludes the running day", { date: "2026-05-01", include_running: true }, "date", ["either"]],
  ["it groups by nothing", { ...may, group_by: ["model"] }, "group_by", ["is not a parameter of claudeCode"]],
  ["it knows days only", { ...may, bucket_width: "1d" }, "bucket_width", ["is not a parameter of claudeCode"]],
]);

test("a date may say that it takes no running day in, as an explicit end may", () => {
  const { requests } = observedClient().ask("claudeCode")({ date: "2026-05-01", include_running: false }).plan();
  expect(requests).toHaveLength(1);
});

test("every day of the window is requested by its date", () => {
  const { requests } = observedClient()
    .ask("claudeCode")({ starting_at: "2026-02-27", ending_at: "2026-03-02" })
    .plan();
  expect(requests.map(({ url }) => new URL(url).searchParams.get("starting_at"))).toEqual([
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
  ]);
  expect(requests.every(({ url }) => !url.includes("ending_at"))).toBe(true);
});
