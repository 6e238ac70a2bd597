/**
 * A murmur3-style hash of a few integers. Every figure of the simulation is drawn from it by the figure's
 * coordinates, so that any figure can be computed by itself, and is the same on every engine.
 */
export function hash(seed: number, a: number, b = 0, c = 0): number {
  let state = stir(seed | 0, a | 0);
  state = stir(state, b | 0);
  state = stir(state, c | 0);
  state ^= state >>> 16;
  state = Math.imul(state, 0x85ebca6b);
  state ^= state >>> 13;
  state = Math.imul(state, 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

function stir(state: number, value: number): number {
  let word = Math.imul(value, 0xcc9e2d51);
  word = (word << 15) | (word >>> 17);
  state ^= Math.imul(word, 0x1b873593);
  state = (state << 13) | (state >>> 19);
  return (Math.imul(state, 5) + 0xe6546b64) | 0;
}

/** A whole number in [0, limit). `word` is a result of {@link hash}. */
export function below(limit: number, word: number): number {
  return Math.floor((word * limit) / 0x1_0000_0000);
}

/** A whole number from `low` to `high`, inclusive. */
export function between(low: number, high: number, word: number): number {
  return low + below(high - low + 1, word);
}

/** One of `choices`, which must not be empty. */
export function pick<T>(choices: readonly [T, ...T[]], word: number): T {
  return choices[below(choices.length, word)] ?? choices[0];
}

/** Whether an event with a chance of `perMille` in 1,000 happens. */
export function chance(perMille: number, word: number): boolean {
  return below(1000, word) < perMille;
}

/** A 32-bit hash of a text, for salts and fingerprints; not for secrets. */
export function hashText(text: string, seed = 0): number {
  let state = seed | 0;
  for (let index = 0; index < text.length; index++) state = stir(state, text.charCodeAt(index));
  return hash(state, text.length);
}

/** Folds any safe integer into the 32 bits that {@link hash} takes as its seed. */
export function foldSeed(seed: number): number {
  return hash(seed | 0, Math.floor(seed / 0x1_0000_0000) | 0, 0x5eed);
}
