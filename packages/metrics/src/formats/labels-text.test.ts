import * as fc from "fast-check";
import { expect, test } from "vitest";
import { prometheusText } from "./prometheus-text.ts";

/** Reads a label's value back by the rules of the format, one character after the other. */
function unescaped(text: string): string {
  let value = "";
  for (let index = 0; index < text.length; index += 1) {
    const isEscape = text[index] === "\\";
    if (isEscape) index += 1;
    value += isEscape && text[index] === "n" ? "\n" : (text[index] ?? "");
  }
  return value;
}

test("no text of an API breaks out of its label, and it reads back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[\\"\n{}#, a]*$/), (one, other) => {
      const labels = { model: one, workspace: other };
      const text = prometheusText([{ name: "anthropic_tokens", help: "h", samples: [{ labels, value: "1" }] }]);
      const [, , line = "", ...rest] = text.split("\n");

      expect(rest).toEqual([""]);
      const [, ...found] =
        /^anthropic_tokens\{model="((?:[^"\\]|\\.)*)",workspace="((?:[^"\\]|\\.)*)"\} 1$/su.exec(line) ?? [];
      expect(found.map(unescaped)).toEqual([one, other]);
    }),
  );
});
