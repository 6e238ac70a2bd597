import { assert, json, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { endsTooEarly } from "./json-prefix.ts";

test("every beginning of a JSON object ends too early, wherever it is cut", () => {
  assert(
    property(json({ maxDepth: 4 }), nat({ max: 4 }), (value, indent) => {
      const text = JSON.stringify({ data: JSON.parse(value), number: -12.5e-3, escaped: '\\"\u0001é😀' }, null, indent);
      for (let end = 0; end < text.length; end++)
        expect(endsTooEarly(text.slice(0, end)), text.slice(0, end)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("a beginning with a control character in it does not, wherever it is", () => {
  assert(
    property(json({ maxDepth: 4 }), nat(), (value, position) => {
      const text = JSON.stringify({ data: JSON.parse(value), number: -12.5e-3, escaped: "\u0001é" });
      const at = position % text.length;
      expect(endsTooEarly(`${text.slice(0, at)}\u0001${text.slice(at)}`)).toBe(false);
    }),
  );
});

test.each([
  ["<html>"],
  ["<!doctype html><html><body>Sign in</body></html>"],
  ["upstream connect error"],
  ['{"data":[],}'],
  ['{"data":[}'],
  ['{"data":[,'],
  ['{"data":NaN'],
  ['{"data":01'],
  ['{"data":1.}'],
  ['{"data":1e}'],
  ['{"data":-a'],
  ['{"data":"\n'],
  ['{"data":"\\x'],
  ['{"data":"\\u00g'],
  ['{"data" 1'],
  ["{data"],
  ["{'data"],
  ['{"data":[]}{"data"'],
  ['{"data":tru]'],
  ["nul "],
  ["[1 2"],
  ["[]]"],
  ["{},"],
  ['{},{"a":1'],
  ["[1,]"],
  ["[[1,],"],
  ['[{"a":}'],
  ['[{"a"}'],
  ['[{"a":1,}'],
  ["[tx"],
  ["[nux"],
  ["\u00a0"],
])("%j is wrong and not only too short", (text) => {
  expect(endsTooEarly(text)).toBe(false);
});

test.each([
  "",
  " \n",
  "{",
  '{"',
  '{"data":[1,',
  '{"data":-',
  '{"data":1.',
  '{"data":1e',
  '{"data":1e+',
  '{"a":tr',
  '"\\u0',
  "[",
])("%j is too short", (text) => {
  expect(endsTooEarly(text)).toBe(true);
});

test("many open brackets and a long string are read in linear time", () => {
  const started = performance.now();
  expect(endsTooEarly("[".repeat(200_000))).toBe(true);
  expect(endsTooEarly(`{"a":"${"x".repeat(1_000_000)}`)).toBe(true);
  // Milliseconds, or seconds on a busy machine; in quadratic time it would be minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
});
