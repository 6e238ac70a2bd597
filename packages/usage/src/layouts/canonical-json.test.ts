import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("the order of fields does not matter, that of entries does", () => {
  expect(canonicalJson({ a: 1, b: { c: [1, 2], d: "x" } })).toBe(canonicalJson({ b: { d: "x", c: [1, 2] }, a: 1 }));
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test("entries and fields are kept apart", () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([12]));
  expect(canonicalJson([[1], 2])).not.toBe(canonicalJson([[1, 2]]));
  expect(canonicalJson({ a: 1, b: 2 })).not.toBe(canonicalJson({ a: '1"b":2' }));
});

test("a field that is null is a field that is absent", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }));
  expect(canonicalJson({ a: null, b: 1 })).toBe(canonicalJson({ b: 1 }));
});

test("any JSON: two values have the same text exactly if they are equal", () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const withoutNulls = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutNulls);
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).filter(([, field]) => field !== null);
    return Object.fromEntries(fields.map(([name, field]) => [name, withoutNulls(field)]));
  };
  fc.assert(
    fc.property(json, json, (left, right) => {
      const isEqual = JSON.stringify(sortDeep(withoutNulls(left))) === JSON.stringify(sortDeep(withoutNulls(right)));
      expect(canonicalJson(left) === canonicalJson(right)).toBe(isEqual);
    }),
  );
});

function sortDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortDeep);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { fields: fields.map(([name, field]) => [name, sortDeep(field)]) };
}
