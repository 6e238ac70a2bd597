import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createTextDigest } from "./text-digest.ts";

// A token holds digests, so a later version has to compute the same ones. A second implementation, on bigints.
const bits = 0xffff_ffffn;
const times = (left: bigint, right: bigint): bigint => (left * right) & bits;

function digestOf(texts: readonly string[]): number[] {
  let state: [bigint, bigint, bigint, bigint] = [0x66a3f1c5n, 0x1b873593n, 0x4cf5ad43n, 0x27d4eb2fn];
  const take = (value: bigint): void => {
    const [a, b, c, d] = state;
    const first = b ^ times(a ^ value, 0x239b961bn);
    const second = c ^ times(b ^ value, 0xab0e9789n);
    const third = d ^ times(c ^ value, 0x38b34ae5n);
    state = [first, second, third, first ^ times(d ^ value, 0xa1e38b93n)];
  };
  for (const text of texts) {
    take(bits - BigInt(text.length));
    for (let index = 0; index < text.length; index++) take(BigInt(text.charCodeAt(index)));
  }
  const [a, b, c, d] = state;
  const words = [a ^ (d >> 11n), b ^ (a >> 13n), c ^ (b >> 15n), d ^ (c >> 17n)].map(avalanche);
  return [words[0] || 1, ...words.slice(1)] as number[];
}

/** The last step of MurmurHash3, which spreads every bit over all of them. */
function avalanche(word: bigint): number {
  let mixed = times(word ^ (word >> 16n), 0x85ebca6bn);
  mixed = times(mixed ^ (mixed >> 13n), 0xc2b2ae35n);
  return Number(BigInt.asIntN(32, mixed ^ (mixed >> 16n)));
}

test("any texts: the digest is the one of a second implementation", () => {
  const digest = createTextDigest();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 20 }), { maxLength: 4 }), (texts) => {
      digest.reset();
      for (const text of texts) digest.add(text);
      expect([...digest.words()]).toEqual(digestOf(texts));
    }),
  );
});

test("the first word is never zero, which marks a free place in a set", () => {
  const digest = createTextDigest();
  let zeros = 0;
  for (let index = 0; index < 20_000; index++) {
    digest.reset();
    digest.add(String(index));
    if (digest.words()[0] === 0) zeros++;
  }
  expect(zeros).toBe(0);
});
