import { expect, test } from "vitest";
import { readBy } from "./read-by.ts";
import { costDimensions, tokensDimensions } from "./reports.ts";

test("short words, wire names and hyphens mean the same dimension", () => {
  for (const text of ["workspace", "workspace_id", "Workspace-Id", " workspace , workspace_id"]) {
    expect(readBy([text], tokensDimensions).names).toEqual(["workspace_id"]);
  }
});

test("a time word sets the bucket width", () => {
  expect(readBy(["hour,model"], tokensDimensions)).toEqual({ names: ["starting_at", "model"], width: "1h" });
});

test("repeated flags add up", () => {
  expect(readBy(["workspace", "model,day"], costDimensions).names).toEqual(["workspace_id", "model", "starting_at"]);
});

test("an unknown dimension names the nearest and all there are", () => {
  expect(() => readBy(["modle"], tokensDimensions)).toThrow(/workspace.*day.* Did you mean model\?/);
});

test("a dimension of another report names that report and suggests no other spelling", () => {
  expect(() => readBy(["key"], costDimensions)).toThrow("usage analytics cost --by key");
  expect(() => readBy(["key"], costDimensions)).not.toThrow("Did you mean");
  expect(() => readBy(["hour"], costDimensions)).toThrow("usage tokens --by hour");
});

test("a row has one bucket width", () => {
  expect(() => readBy(["day,hour"], tokensDimensions)).toThrow("one bucket width");
});

test("total is one row, and cannot be combined", () => {
  expect(readBy(["total"], tokensDimensions)).toEqual({ names: [], width: undefined });
  expect(() => readBy(["total,model"], tokensDimensions)).toThrow("cannot be combined");
  expect(() => readBy(["model", "total"], tokensDimensions)).toThrow("cannot be combined");
});
