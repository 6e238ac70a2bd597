/** 64 bits in two halves. Not for secrets: it proves that a page came again unchanged. */
export type Digest = readonly [number, number];

export const emptyDigest: Digest = [0x9e3779b9, 0x85ebca6b];

/** Folds one digest into another; the order matters. */
export function foldDigest([high, low]: Digest, [nextHigh, nextLow]: Digest): Digest {
  return [mix(high ^ nextLow, 0x85ebca6b) ^ nextHigh, mix(low ^ nextHigh, 0xc2b2ae35) ^ nextLow];
}

export function sameDigest(left: Digest, right: Digest): boolean {
  return left[0] === right[0] && left[1] === right[1];
}

/** 53 of the 64 bits as one number: enough to find a page among those of a walk, and much cheaper than text. */
export function digestKey([high, low]: Digest): number {
  return (high >>> 11) * 2 ** 32 + low;
}

/** The digest of a text, for fingerprints and checksums. */
export function digestOf(text: string): Digest {
  return digestBytes(new TextEncoder().encode(text));
}

/**
 * The digest of a page's `data`: the bytes from the first `[` to the last `]`. The envelope around it contains
 * the cursor and the time of the refresh, which change although the data is the same.
 */
export function digestPage(body: Uint8Array): Digest {
  return digestBytes(body.subarray(body.indexOf(0x5b), body.lastIndexOf(0x5d) + 1));
}

/**
 * Takes four words at a time, each in its own lane, because a processor multiplies several numbers in parallel if none
 * depends on another: a page of a megabyte must cost almost nothing compared with its JSON.parse. A multiplication only
 * moves bits up; the shifts move them down again, so that two changes in the same place of two words don't cancel out.
 */
function digestBytes(bytes: Uint8Array): Digest {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let first = 0xdeadbeef ^ length;
  let second = 0x41c6ce57 ^ length;
  let third = 0x27d4eb2f ^ length;
  let fourth = 0x165667b1 ^ length;
  const alignedLength = length & ~15;
  for (let index = 0; index < alignedLength; index += 16) {
    first = Math.imul(first ^ view.getInt32(index, true), 0x9e3779b1);
    first ^= first >>> 15;
    second = Math.imul(second ^ view.getInt32(index + 4, true), 0x5f356495);
    second ^= second >>> 15;
    third = Math.imul(third ^ view.getInt32(index + 8, true), 0x85ebca6b);
    third ^= third >>> 15;
    fourth = Math.imul(fourth ^ view.getInt32(index + 12, true), 0xc2b2ae35);
    fourth ^= fourth >>> 15;
  }
  for (let index = alignedLength; index < length; index++) {
    first = Math.imul(first ^ view.getUint8(index), 0x9e3779b1);
    first ^= first >>> 15;
    second = Math.imul(second + view.getUint8(index), 0x5f356495) ^ first;
  }
  return [mix(mix(first, second), mix(third, fourth)), mix(mix(fourth, first), mix(second, third))];
}

/** Makes every bit depend on all others. */
export function mix(value: number, salt = 0): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b) ^ salt;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
