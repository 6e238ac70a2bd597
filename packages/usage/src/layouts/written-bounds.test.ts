import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createBoundsComparison } from "./written-bounds.ts";

const dayMs = 86_400_000;
const bounds = (starting_at: unknown, ending_at: unknown): object => ({ starting_at, ending_at });
const instantOf = (ms: number): string => new Date(ms).toISOString().replace(".000Z", "Z");
const may1 = Date.parse("2026-05-01T00:00:00Z");
const span = { startMs: may1, endMs: may1 + dayMs };
const [start, end] = ["2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"];

test("any span that is written as the API writes it is recognized, and no other", () => {
  const seconds = fc.integer({
    min: Date.parse("1000-01-01T00:00:00Z") / 1000,
    max: Date.parse("9999-12-31T00:00:00Z") / 1000,
  });
  const milliseconds = fc.constantFrom(0, 0, 0, 1, 500);
  fc.assert(
    fc.property(
      seconds,
      milliseconds,
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: -1, max: 1 }),
      (s, ms, by, at) => {
        const startMs = s * 1000 + ms;
        const endMs = startMs + dayMs;
        const item = bounds(instantOf(startMs + by * 1000), instantOf(endMs + at));
        expect(createBoundsComparison()(item, { startMs, endMs })).toBe(by === 0 && at === 0);
      },
    ),
    { numRuns: 500 },
  );
});

test("every digit of an instant counts", () => {
  const written = "2026-05-13T14:25:36Z";
  const startMs = Date.parse(written);
  const endMs = startMs + dayMs;
  for (const [index, digit] of Array.from(written).entries()) {
    if (!/\d/.test(digit)) continue;
    for (const other of "0123456789") {
      const text = `${written.slice(0, index)}${other}${written.slice(index + 1)}`;
      expect(createBoundsComparison()(bounds(text, instantOf(endMs)), { startMs, endMs }), text).toBe(other === digit);
      const ending = instantOf(endMs).slice(0, index) + other + instantOf(endMs).slice(index + 1);
      expect(createBoundsComparison()(bounds(written, ending), { startMs, endMs }), ending).toBe(
        ending === instantOf(endMs),
      );
    }
  }
});

test.each([
  "2026-05-01T00:00:00.000Z",
  "2026-05-01T00:00:00+00:00",
  "2026-05-01T00:00:00z",
  "2026-05-01",
  " 2026-05-01T00:00:00Z",
  "2026-05-01T00:00:00Z ",
  "2026-05-01T00:00:00ZZ",
  "x2026-05-01T00:00:00Z",
  "2026-5-01T00:00:00Z",
  "2026-05-1T00:00:00Z",
  "",
  null,
  undefined,
  5,
  may1,
  ["2026-05-01T00:00:00Z"],
])("another spelling is left to the parser: %j", (text) => {
  const isExpected = createBoundsComparison();
  expect(isExpected(bounds(text, end), span)).toBe(false);
  expect(isExpected(bounds(start, end), span)).toBe(true);
  expect(isExpected(bounds(start, text), span)).toBe(false);
});

test.each([
  ["2026-06-31T00:00:00Z", "2026-07-01T00:00:00Z"],
  ["2026-02-29T00:00:00Z", "2026-03-01T00:00:00Z"],
  ["2026-05-00T00:00:00Z", "2026-04-30T00:00:00Z"],
  ["2026-13-01T00:00:00Z", "2027-01-01T00:00:00Z"],
  ["2026-00-31T00:00:00Z", "2025-12-31T00:00:00Z"],
  ["2026-05-01T24:00:00Z", "2026-05-02T00:00:00Z"],
  ["2026-05-01T00:60:00Z", "2026-05-01T01:00:00Z"],
  ["2026-05-01T00:00:60Z", "2026-05-01T00:01:00Z"],
  ["0099-01-01T00:00:00Z", "1999-01-01T00:00:00Z"],
])("%s does not exist, so it is not %s", (text, instant) => {
  const startMs = Date.parse(instant);
  const isExpected = createBoundsComparison();
  expect(isExpected(bounds(text, instantOf(startMs + dayMs)), { startMs, endMs: startMs + dayMs })).toBe(false);
});

test("a year before 1000 and an instant with milliseconds are compared with how the API would write them", () => {
  for (const startMs of [Date.parse("0099-01-01T00:00:00Z"), may1 + 5]) {
    const endMs = startMs + dayMs;
    expect(createBoundsComparison()(bounds(instantOf(startMs), instantOf(endMs)), { startMs, endMs })).toBe(true);
  }
});

test("the end of a bucket as the start of the next is remembered, and only with the same text", () => {
  const isExpected = createBoundsComparison();
  const next = { startMs: span.endMs, endMs: span.endMs + dayMs };
  expect(isExpected(bounds(start, end), span)).toBe(true);
  expect(isExpected(bounds(end, "2026-05-03T00:00:00Z"), next)).toBe(true);
  const odd = createBoundsComparison();
  // The end is not as expected, so it proves nothing about the next start.
  expect(odd(bounds(start, "2026-05-09T00:00:00Z"), span)).toBe(false);
  expect(odd(bounds("2026-05-08T00:00:00Z", "2026-05-03T00:00:00Z"), next)).toBe(false);
});

test.each([
  ["2026-06-31T00:00:00Z", "2026-07-01T00:00:00Z"],
  ["2026-02-29T00:00:00Z", "2026-03-01T00:00:00Z"],
  ["2026-06-00T00:00:00Z", "2026-05-31T00:00:00Z"],
])("%s is not %s", (text, meant) => {
  const startMs = Date.parse(meant);
  const endMs = startMs + dayMs;
  expect(createBoundsComparison()(bounds(text, instantOf(endMs)), { startMs, endMs })).toBe(false);
  expect(
    createBoundsComparison()(bounds(instantOf(startMs - dayMs), text), { startMs: startMs - dayMs, endMs: startMs }),
  ).toBe(false);
});
