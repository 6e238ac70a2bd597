import { expect, test } from "vitest";
import { createKnownDigests } from "./known-digests.ts";
import { createTextDigest } from "./text-digest.ts";

const digest = createTextDigest();

function wordsOf(text: string): Int32Array {
  digest.reset();
  digest.add(text);
  return Int32Array.from(digest.words());
}

test("what comes again is not new, also after a resume", () => {
  const first = createKnownDigests();
  expect(first.add(wordsOf("a"), 0)).toBe(true);
  expect(first.add(wordsOf("a"), 0)).toBe(false);
  const resumed = createKnownDigests(first.last());
  expect(resumed.add(wordsOf("a"), 0)).toBe(false);
  expect(resumed.add(wordsOf("b"), 0)).toBe(true);
});

test("what comes again does not take a place among the newest", () => {
  const known = createKnownDigests();
  for (let index = 0; index < 16; index++) known.add(wordsOf(String(index)), 0);
  const before = known.last();
  for (let again = 0; again < 20; again++) known.add(wordsOf("3"), 0);
  expect(known.last()).toEqual(before);
});

test("nothing is known after forgetting", () => {
  const known = createKnownDigests();
  known.add(wordsOf("a"), 0);
  known.forget();
  expect(known.last()).toEqual([]);
  expect(known.add(wordsOf("a"), 0)).toBe(true);
});
