import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDigestSet } from "./digest-set.ts";
import { createRecentDigests } from "./recent-digests.ts";
import { createTextDigest } from "./text-digest.ts";

const digest = createTextDigest();

function wordsOf(...texts: readonly string[]): Int32Array {
  digest.reset();
  for (const text of texts) digest.add(text);
  return Int32Array.from(digest.words());
}

test("any texts: a set of their digests has what a set of the texts has", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ maxLength: 6 }), { maxLength: 3 }), { maxLength: 300 }), (lists) => {
      const digests = createDigestSet();
      const texts = new Set<string>();
      for (const list of lists) {
        const key = JSON.stringify(list);
        const words = wordsOf(...list);
        expect(digests.add(words, 0)).toBe(!texts.has(key));
        texts.add(key);
      }
    }),
  );
});

test("a hundred thousand similar texts have as many digests", () => {
  const digests = createDigestSet();
  let repeats = 0;
  for (let index = 0; index < 100_000; index++) {
    digest.reset();
    digest.add(`user_${index}`);
    if (!digests.add(digest.words(), 0)) repeats++;
  }
  expect(repeats).toBe(0);
});

test("every bit of a digest depends on every character", () => {
  const before = wordsOf("apikey_01Rj2N8SVvo6BePZj99NhmiT");
  for (const changed of ["bpikey_01Rj2N8SVvo6BePZj99NhmiT", "apikey_01Rj2N8SVvo6BePZj99NhmiU"]) {
    const after = wordsOf(changed);
    for (const [index, word] of before.entries()) {
      const flipped = (word ^ (after[index] as number)) >>> 0;
      expect(flipped.toString(2).replaceAll("0", "").length).toBeGreaterThan(4);
    }
  }
});

test("where one text ends makes a difference", () => {
  expect(wordsOf("ab", "c")).not.toEqual(wordsOf("a", "bc"));
  expect(wordsOf("")).not.toEqual(wordsOf("", ""));
});

test("a cleared set is empty, also after it has grown", () => {
  const digests = createDigestSet();
  for (let index = 0; index < 1000; index++) digests.add(wordsOf(String(index)), 0);
  digests.clear();
  for (let index = 0; index < 1000; index++) expect(digests.add(wordsOf(String(index)), 0)).toBe(true);
});

test("the newest sixteen digests survive as text, oldest first", () => {
  const recent = createRecentDigests([]);
  const all = Array.from({ length: 40 }, (_, index) => wordsOf(String(index)));
  for (const words of all) recent.add(words, 0);
  const again = createRecentDigests(recent.texts());
  expect(again.words()).toEqual(all.slice(-16));
  again.clear();
  expect(again.texts()).toEqual([]);
});
