import { costGroupBys, messagesGroupBys } from "@org/usage";
import { expect, test } from "vitest";
import { readBy } from "./read-by.ts";

test("short words, wire names and hyphens mean the same dimension", () => {
  for (const text of ["workspace", "workspace_id", "Workspace-Id", " workspace , workspace_id"]) {
    expect(readBy(text, messagesGroupBys, ["1d"]).names).toEqual(["workspace_id"]);
  }
});

test("a word for time sets the width of the buckets", () => {
  expect(readBy("hour,model", messagesGroupBys, ["1d", "1h", "1m"])).toEqual({
    names: ["starting_at", "model"],
    width: "1h",
  });
});

test("an unknown dimension names the nearest and all that there are", () => {
  expect(() => readBy("modle", messagesGroupBys, ["1d"])).toThrow(/Did you mean model\? .*workspace.*day/);
});

test("a width that the report lacks is no dimension", () => {
  expect(() => readBy("hour", costGroupBys, ["1d"])).toThrow("not a dimension");
});

test("a row can't be of a day and of an hour", () => {
  expect(() => readBy("day,hour", messagesGroupBys, ["1d", "1h"])).toThrow("one of them");
});
