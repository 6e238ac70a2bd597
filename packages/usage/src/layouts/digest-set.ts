/** A set of 128-bit digests. */
export interface DigestSet {
  /** Adds the digest at `offset`, and says whether it is new. */
  add(words: Int32Array, offset: number): boolean;
  clear(): void;
}

const wordsPerSlot = 4;
const minSlots = 64;

/** Open addressing in one flat array: 16 bytes per digest and no object, so that a million rows don't fill the heap. */
export function createDigestSet(): DigestSet {
  let table = new Int32Array(minSlots * wordsPerSlot);
  let size = 0;

  /** The place of a digest in the table, or of the free slot where it belongs. */
  const placeOf = (words: Int32Array, offset: number): number => {
    const mask = table.length - 1;
    let place = Math.imul(words[offset] as number, wordsPerSlot) & mask;
    while (!isFree(table, place) && !isSame(table, place, words, offset)) place = (place + wordsPerSlot) & mask;
    return place;
  };

  const put = (place: number, words: Int32Array, offset: number): void => {
    for (let word = 0; word < wordsPerSlot; word++) table[place + word] = words[offset + word] as number;
  };

  const grow = (): void => {
    const old = table;
    table = new Int32Array(old.length * 2);
    for (let place = 0; place < old.length; place += wordsPerSlot)
      if (!isFree(old, place)) put(placeOf(old, place), old, place);
  };

  return {
    add(words, offset) {
      const place = placeOf(words, offset);
      if (!isFree(table, place)) return false;
      put(place, words, offset);
      size++;
      if (size * wordsPerSlot * 2 > table.length) grow();
      return true;
    },
    clear() {
      if (size === 0) return;
      if (table.length > minSlots * wordsPerSlot * 16) table = new Int32Array(minSlots * wordsPerSlot);
      else table.fill(0);
      size = 0;
    },
  };
}

/** The first word of a digest is never zero. */
function isFree(table: Int32Array, place: number): boolean {
  return table[place] === 0;
}

function isSame(table: Int32Array, place: number, words: Int32Array, offset: number): boolean {
  for (let word = 0; word < wordsPerSlot; word++) if (table[place + word] !== words[offset + word]) return false;
  return true;
}
