import { assert, constantFrom, property, tuple, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { type Digest, digestKey, digestOf, digestPage, emptyDigest, foldDigest } from "./digest.ts";

/*
 * Programs keep resume tokens from one version of this package to the next, and a token holds digests and is sealed
 * by one. So a digest must never change by accident. This is the same digest once more, in whole numbers of any
 * size instead of 32-bit operations.
 */

const word = 2n ** 32n;
const modulo = (value: bigint): bigint => ((value % word) + word) % word;
const times = (left: bigint, right: bigint): bigint => modulo(left * right);
const drop = (value: bigint, bits: bigint): bigint => value / 2n ** bits;

/** The last step of murmur3, with a salt in the middle. */
function finished(value: bigint, salt: bigint): bigint {
  let hash = times(value ^ drop(value, 16n), 0x85ebca6bn) ^ salt;
  hash = times(hash ^ drop(hash, 13n), 0xc2b2ae35n);
  return hash ^ drop(hash, 16n);
}

const seeds = [0xdeadbeefn, 0x41c6ce57n, 0x27d4eb2fn, 0x165667b1n];
const factors = [0x9e3779b1n, 0x5f356495n, 0x85ebca6bn, 0xc2b2ae35n];

function expectedDigest(bytes: Uint8Array): Digest {
  const lanes = seeds.map((seed) => seed ^ BigInt(bytes.length));
  const [one, two, three, four] = [0, 1, 2, 3] as const;
  const step = (lane: number, value: bigint): void => {
    const product = times((lanes[lane] ?? 0n) ^ value, factors[lane] ?? 0n);
    lanes[lane] = product ^ drop(product, 15n);
  };
  const rest = bytes.length % 16;
  for (let at = 0; at < bytes.length - rest; at += 4) {
    const little = [...bytes.subarray(at, at + 4)].toReversed();
    step(
      (at / 4) % 4,
      little.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n),
    );
  }
  for (const byte of bytes.subarray(bytes.length - rest)) {
    step(one, BigInt(byte));
    lanes[two] = times(modulo((lanes[two] ?? 0n) + BigInt(byte)), factors[two] ?? 0n) ^ (lanes[one] ?? 0n);
  }
  const pair = (left: number, right: number): bigint => finished(lanes[left] ?? 0n, lanes[right] ?? 0n);
  return [Number(finished(pair(one, two), pair(three, four))), Number(finished(pair(four, one), pair(two, three)))];
}

const anyBytes = uint8Array({ maxLength: 70 });

test("a digest is the one that earlier versions computed, whatever the length of the data", () => {
  assert(
    property(anyBytes, (bytes) => {
      const page = Uint8Array.from([0x5b, ...bytes, 0x5d]);
      expect(digestPage(page)).toEqual(expectedDigest(page));
    }),
  );
});

test("a text has the digest of its UTF-8 bytes", () => {
  for (const text of ["", "a", "page_é😀", "x".repeat(100)])
    expect(digestOf(text)).toEqual(expectedDigest(new TextEncoder().encode(text)));
});

test("the data of a page is from its first bracket to its last, wherever these are in memory", () => {
  assert(
    property(tuple(anyBytes, anyBytes, constantFrom(0, 1, 2, 3)), ([inside, around, offset]) => {
      const outside = around.filter((byte) => byte !== 0x5b && byte !== 0x5d);
      const data = [0x5b, ...inside, 0x5d];
      const memory = Uint8Array.from([...Array<number>(offset).fill(0x5b), ...outside, ...data, ...outside]);
      expect(digestPage(memory.subarray(offset))).toEqual(expectedDigest(Uint8Array.from(data)));
    }),
  );
});

const anyDigest = uint8Array({ maxLength: 8 }).map((bytes): Digest => expectedDigest(bytes));

test("a proof is folded as earlier versions folded it", () => {
  expect(emptyDigest).toEqual([0x9e3779b9, 0x85ebca6b]);
  assert(
    property(anyDigest, anyDigest, ([high, low], [nextHigh, nextLow]) => {
      const folded = [
        finished(BigInt(high) ^ BigInt(nextLow), 0x85ebca6bn) ^ BigInt(nextHigh),
        finished(BigInt(low) ^ BigInt(nextHigh), 0xc2b2ae35n) ^ BigInt(nextLow),
      ];
      // Folding works on signed words: the same bits.
      const bits = foldDigest([high, low], [nextHigh, nextLow]).map((half) => half >>> 0);
      expect(bits).toEqual(folded.map(Number));
    }),
  );
});

test("a key is the upper 53 of the 64 bits: 21 of the first half, and the second", () => {
  assert(
    property(anyDigest, ([high, low]) => {
      expect(BigInt(digestKey([high, low]))).toBe((BigInt(high) >> 11n) * word + BigInt(low));
    }),
  );
});
