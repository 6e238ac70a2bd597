import { createDigestSet } from "./digest-set.ts";
import { createRecentDigests } from "./recent-digests.ts";

/** The digests of what was delivered, of which a resumed walk knows the newest. */
export interface KnownDigests {
  /** Adds the digest at `offset`, and says whether it is new. */
  add(words: Int32Array, offset: number): boolean;
  /** Forgets what can't come again. */
  readonly forget: () => void;
  /** What a resumed walk gets as `before`. */
  readonly last: () => readonly string[];
}

export function createKnownDigests(before: readonly string[] = []): KnownDigests {
  const known = createDigestSet();
  const recent = createRecentDigests(before);
  for (const words of recent.words()) known.add(words, 0);
  return {
    add(words, offset) {
      const isNew = known.add(words, offset);
      if (isNew) recent.add(words, offset);
      return isNew;
    },
    forget() {
      known.clear();
      recent.clear();
    },
    last: () => recent.texts(),
  };
}
