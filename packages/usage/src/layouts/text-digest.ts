import { mix } from "../paging/digest.ts";

/** 128 bits of texts that are taken in one after the other. */
export interface TextDigest {
  reset(): void;
  /** Adds a text and its length, so that two texts never read like another two. */
  add(text: string): void;
  /** The four words. The array is reused by the next digest. */
  words(): Int32Array;
}

/**
 * 128 bits, so that two texts that differ have the same digest in practice never: among a billion rows the chance is
 * one in 10^20. Each word depends on its neighbors, and all of them on every character.
 */
export function createTextDigest(): TextDigest {
  const words = new Int32Array(4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const take = (value: number): void => {
    first = second ^ Math.imul(first ^ value, 0x239b961b);
    second = third ^ Math.imul(second ^ value, 0xab0e9789);
    third = fourth ^ Math.imul(third ^ value, 0x38b34ae5);
    fourth = first ^ Math.imul(fourth ^ value, 0xa1e38b93);
  };
  return {
    reset() {
      first = 0x66a3f1c5;
      second = 0x1b873593;
      third = 0x4cf5ad43;
      fourth = 0x27d4eb2f;
    },
    add(text) {
      const { length } = text;
      take(~length);
      for (let index = 0; index < length; index++) take(text.charCodeAt(index));
    },
    words() {
      // Zero marks a free place in a set of digests.
      words[0] = mix(first ^ (fourth >>> 11)) || 1;
      words[1] = mix(second ^ (first >>> 13));
      words[2] = mix(third ^ (second >>> 15));
      words[3] = mix(fourth ^ (third >>> 17));
      return words;
    },
  };
}
