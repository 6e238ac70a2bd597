/** 64 bits in two halves. Not for secrets: for proving that a page came again as it was. */
export type Digest = readonly [number, number];

export const emptyDigest: Digest = [0x9e3779b9, 0x85ebca6b];

/** Folds one digest into another; the order matters. */
export function foldDigest([high, low]: Digest, [nextHigh, nextLow]: Digest): Digest {
  return [mix(high ^ nextLow, 0x85ebca6b) ^ nextHigh, mix(low ^ nextHigh, 0xc2b2ae35) ^ nextLow];
}

export function sameDigest(left: Digest, right: Digest): boolean {
  return left[0] === right[0] && left[1] === right[1];
}

/** The digest of a text, for fingerprints and checksums. */
export function digestOf(text: string): Digest {
  return digestBytes(new TextEncoder().encode(text));
}

/**
 * The digest of a page's `data`: the bytes from the first `[` to the last `]`. The envelope around it holds
 * the cursor and the time of the refresh, which differ although the data is the same.
 */
export function digestPage(body: Uint8Array): Digest {
  return digestBytes(body.subarray(body.indexOf(0x5b), body.lastIndexOf(0x5d) + 1));
}

/**
 * Four bytes at a time: a page of a megabyte must cost next to nothing beside its JSON.parse. The shifts carry what
 * a multiplication only ever moves upwards back down, so that two changes in the same place of two words don't cancel.
 */
function digestBytes(bytes: Uint8Array): Digest {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = bytes.length >>> 2;
  let high = 0xdeadbeef ^ bytes.length;
  let low = 0x41c6ce57 ^ bytes.length;
  for (let index = 0; index < words; index++) {
    const word = view.getInt32(index << 2, true);
    high = Math.imul(high ^ word, 0x9e3779b1);
    high ^= high >>> 15;
    low = Math.imul(low + word, 0x5f356495) ^ high;
    low ^= low >>> 13;
  }
  for (let index = words << 2; index < bytes.length; index++) {
    high = Math.imul(high ^ (bytes[index] ?? 0), 0x9e3779b1);
    low = Math.imul(low + (bytes[index] ?? 0), 0x5f356495) ^ (high >>> 15);
  }
  return [mix(high, low), mix(low, high)];
}

function mix(value: number, salt: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b) ^ salt;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
