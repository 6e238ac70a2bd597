import { assert, integer, property, string } from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { cutText, wrapText } from "./text-width.ts";

test("a text that fits stays as it is, up to the last column", () => {
  expect([cutText("abc", 3), cutText("漢字", 4), cutText("", 0)]).toEqual(["abc", "漢字", ""]);
});

test("a cut text ends with an ellipsis and never splits a character", () => {
  expect([cutText("abcd", 3), cutText("漢字", 3), cutText("👩‍💻👩‍💻", 3)]).toEqual(["ab…", "漢…", "👩‍💻…"]);
});

test("no cut text is wider than its column", () => {
  assert(
    property(string({ unit: "grapheme" }), integer({ min: 1, max: 20 }), (text, width) => {
      expect(stringWidth(cutText(text, width))).toBeLessThanOrEqual(width);
    }),
  );
});

test("a sentence is wrapped at words, and a longer word is broken", () => {
  expect(wrapText("one two three", 8)).toEqual(["one two", "three"]);
  expect(wrapText("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
});
