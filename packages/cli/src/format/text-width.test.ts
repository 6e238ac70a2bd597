import { assert, integer, property, string, uniqueArray } from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { cutLabels, distinctWidth } from "./cut-labels.ts";
import { cutMiddle, cutText, wrapText } from "./text-width.ts";

test("a text that fits stays as it is, up to the last column", () => {
  expect([cutText("abc", 3), cutText("漢字", 4), cutText("", 0)]).toEqual(["abc", "漢字", ""]);
});

test("a cut text ends with an ellipsis and never splits a character", () => {
  expect([cutText("abcd", 3), cutText("漢字", 3), cutText("👩‍💻👩‍💻", 3)]).toEqual(["ab…", "漢…", "👩‍💻…"]);
});

test("a text is cut in the middle without splitting a character", () => {
  expect([cutMiddle("abcdefgh", 5), cutMiddle("漢字漢字", 5), cutMiddle("abcd", 2), cutMiddle("abc", 3)]).toEqual([
    "ab…gh",
    "漢…字",
    "a…",
    "abc",
  ]);
});

test("labels are cut in the middle only if two of them would look the same", () => {
  const models = ["claude-opus-4-6", "claude-opus-4-8", "claude-opus-4-6"];
  expect(cutLabels(models, 6)).toEqual(["cla…-6", "cla…-8", "cla…-6"]);
  expect(cutLabels(["Default workspace", "Production"], 8)).toEqual(["Default…", "Product…"]);
});

test("from its distinct width on, the texts of a column differ although they are cut at their ends", () => {
  assert(
    property(uniqueArray(string({ unit: "grapheme", minLength: 1, maxLength: 12 }), { minLength: 2 }), (texts) => {
      const width = distinctWidth(texts);
      if (width === undefined) return;
      const cut = texts.map((text) => cutText(text, width));
      expect(new Set(cut).size).toBe(new Set(texts).size);
    }),
  );
  expect(distinctWidth(["developer-03@example.com", "developer-10@example.com"])).toBe(13);
  expect(distinctWidth(["a".repeat(60), "a".repeat(61)])).toBeUndefined();
});

test("no cut text is wider than its column", () => {
  assert(
    property(string({ unit: "grapheme" }), integer({ min: 1, max: 20 }), (text, width) => {
      expect(stringWidth(cutText(text, width))).toBeLessThanOrEqual(width);
      expect(stringWidth(cutMiddle(text, width))).toBeLessThanOrEqual(width);
    }),
  );
});

test("a sentence is wrapped at words, and a longer word is broken", () => {
  expect(wrapText("one two three", 8)).toEqual(["one two", "three"]);
  expect(wrapText("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
});
