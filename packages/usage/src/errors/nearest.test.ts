import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const parameters = ["starting_at", "ending_at", "bucket_width", "service_tiers", "api_key_ids", "group_by", "limit"];

test.each([
  ["bucket_with", "bucket_width"],
  ["gruop_by", "group_by"],
  ["groupBy", "group_by"],
  ["service_tier", "service_tiers"],
  ["api_key", "api_key_ids"],
  ["width", "bucket_width"],
  ["end", "ending_at"],
  ["LIMIT", "limit"],
])("%s is near %s", (text, meant) => {
  expect(nearest(text, parameters)).toBe(meant);
});

test.each(["colour", "x", "", "models"])("%j is near nothing", (text) => {
  expect(nearest(text, parameters)).toBeUndefined();
});

test("two letters that share none are not near each other", () => {
  expect(nearest("eu", ["global", "us"])).toBeUndefined();
  expect(nearest("2d", ["1d", "1h", "1m"])).toBe("1d");
});
