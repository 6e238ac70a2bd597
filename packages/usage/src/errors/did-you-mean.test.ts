import { expect, test } from "vitest";
import { didYouMean, nearest } from "./did-you-mean.ts";

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
])("%s is near %s", (text, match) => {
  expect(nearest(text, parameters)).toBe(match);
});

test.each(["color", "x", "", "models"])("%j has no near match", (text) => {
  expect(nearest(text, parameters)).toBeUndefined();
});

test("two-letter names without a common letter are not near each other", () => {
  expect(nearest("eu", ["global", "us"])).toBeUndefined();
  expect(nearest("2d", ["1d", "1h", "1m"])).toBe("1d");
});

test("the suggestion is a sentence, or empty if nothing is near", () => {
  expect(didYouMean("limits", parameters)).toBe("Did you mean limit? ");
  expect(didYouMean("color", parameters)).toBe("");
});
