/** The newest few digests, for a resume token: they are text there, and a token stays short. */
export interface RecentDigests {
  add(words: Int32Array, offset: number): void;
  clear(): void;
  words(): readonly Int32Array[];
  /** Oldest first. */
  texts(): readonly string[];
}

const maxDigests = 16;
const wordsPerDigest = 4;

/**
 * A resumed walk knows only these rows of the walks before. Rows slip onto the next page because others came before them,
 * so what comes again comes right after the page that it was on. A row from further back that comes again after a resume is
 * not noticed; in one walk it is.
 */
export function createRecentDigests(texts: readonly string[]): RecentDigests {
  const ring = new Int32Array(maxDigests * wordsPerDigest);
  let count = 0;
  const add = (words: Int32Array, offset: number): void => {
    const place = (count++ % maxDigests) * wordsPerDigest;
    for (let word = 0; word < wordsPerDigest; word++) ring[place + word] = words[offset + word] as number;
  };
  for (const text of texts)
    add(
      Int32Array.from(text.split("."), (word) => Number.parseInt(word, 36)),
      0,
    );
  const newest = (): Int32Array[] => {
    const first = Math.max(0, count - maxDigests);
    return Array.from({ length: count - first }, (_, index) => {
      const place = ((first + index) % maxDigests) * wordsPerDigest;
      return ring.slice(place, place + wordsPerDigest);
    });
  };
  return {
    add,
    clear: () => {
      count = 0;
    },
    words: newest,
    texts: () => newest().map((words) => Array.from(words, (word) => (word >>> 0).toString(36)).join(".")),
  };
}
