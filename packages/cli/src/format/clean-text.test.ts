import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";

test("escape sequences, controls and bidi overrides do not reach a terminal", () => {
  expect(cleanText("a\u001b[31mb\u001b]0;title\u0007c\u009b5md\u202ee\u0000f")).toBe("abcdef");
});

test("line breaks and tabs become spaces, so that a name can't start a new line", () => {
  expect(cleanText("one\r\ntwo\tthree\u2028four")).toBe("one two three four");
});

test("letters of every script, and emoji, stay as they are", () => {
  expect(cleanText("Ünïcode 漢字 עברית 👩‍💻")).toBe("Ünïcode 漢字 עברית 👩‍💻");
});

test("no control character comes out of any text", () => {
  assert(
    property(string({ unit: "binary" }), (text) => {
      expect(cleanText(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
