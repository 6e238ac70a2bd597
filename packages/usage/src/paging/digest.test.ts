import { assert, nat, property, tuple, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { type Digest, digestOf, digestPage, emptyDigest, foldDigest, sameDigest } from "./digest.ts";

const page = (text: string): Uint8Array => new TextEncoder().encode(text);

test("the same data has the same digest, whatever the envelope around it says", () => {
  const left = page('{"data":[{"a":1}],"has_more":true,"next_page":"p1","data_refreshed_at":"2026-09-10T10:00:00Z"}');
  const right = page('{"has_more":false,"next_page":null,"data":[{"a":1}]}');
  expect(sameDigest(digestPage(left), digestPage(right))).toBe(true);
});

test("other data has another digest, however small the change", () => {
  assert(
    property(uint8Array({ minLength: 1, maxLength: 64 }), nat(), nat({ max: 254 }), (bytes, at, by) => {
      const changed = Uint8Array.from(bytes);
      const index = at % bytes.length;
      changed[index] = ((bytes[index] ?? 0) + 1 + by) % 256;
      expect(digestOfBytes(changed)).not.toEqual(digestOfBytes(bytes));
    }),
  );
});

test("two changes don't cancel, wherever they stand", () => {
  assert(
    property(uint8Array({ minLength: 2, maxLength: 64 }), tuple(nat(), nat()), (bytes, [one, other]) => {
      const [left, right] = [one % bytes.length, other % bytes.length];
      const swapped = Uint8Array.from(bytes);
      [swapped[left], swapped[right]] = [bytes[right] ?? 0, bytes[left] ?? 0];
      const same = bytes[left] === bytes[right];
      expect(sameDigest(digestOfBytes(swapped), digestOfBytes(bytes))).toBe(same);
    }),
    { numRuns: 500 },
  );
});

test("figures restated in the same place of two words are seen, the place that multiplication never carries down", () => {
  const seen = new Set<string>();
  for (let left = 0; left < 64; left++) {
    for (let right = 0; right < 64; right++) seen.add(digestOf(`abc${code(left)}defghij${code(right)}`).join());
  }
  expect(seen.size).toBe(64 * 64);
});

test("pages folded in another order give another proof", () => {
  const [first, second] = [digestOf("first"), digestOf("second")];
  const proof = foldDigest(foldDigest(emptyDigest, first), second);
  expect(proof).toEqual(foldDigest(foldDigest(emptyDigest, first), second));
  expect(proof).not.toEqual(foldDigest(foldDigest(emptyDigest, second), first));
  expect(proof).not.toEqual(foldDigest(foldDigest(foldDigest(emptyDigest, first), second), second));
});

test("a digest does not depend on where its bytes start in memory", () => {
  const body = page('xxx[{"output_tokens":12345}]');
  expect(digestPage(body)).toEqual(digestPage(page('[{"output_tokens":12345}]')));
});

function digestOfBytes(bytes: Uint8Array): Digest {
  return digestPage(Uint8Array.from([0x5b, ...bytes, 0x5d]));
}

function code(value: number): string {
  return String.fromCharCode(0x40 + value);
}

test("digests are the same only if both halves are", () => {
  expect(sameDigest([1, 2], [1, 2])).toBe(true);
  for (const other of [
    [1, 3],
    [3, 2],
    [2, 1],
  ] as const)
    expect(sameDigest([1, 2], other)).toBe(false);
});
