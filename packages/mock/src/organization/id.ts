import { below, hash, hashText } from "../hash.ts";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Makes an ID in the form of the API's, such as `apikey_01...`. The same seed, prefix, and index make the same ID. */
export function makeId(prefix: string, seed: number, index: number): string {
  const kind = hashText(prefix);
  let id = `${prefix}01`;
  for (let place = 0; place < 22; place++) {
    id += alphabet[below(alphabet.length, hash(seed, index, place, kind))];
  }
  return id;
}

/** Makes a UUID in the form of version 4. */
export function makeUuid(seed: number, index: number): string {
  let digits = "";
  for (let word = 0; word < 4; word++) {
    digits += hash(seed, index, word, 0x1d).toString(16).padStart(8, "0");
  }
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
}
