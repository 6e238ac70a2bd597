import type { CheckContext, Layout, PageCheck } from "./layout.ts";
import { createRecentDigests } from "./recent-digests.ts";
import { createDigestSet } from "./digest-set.ts";
import { createTextDigest } from "./text-digest.ts";

/** Entries of a list, which has no window. */
export const entries: Layout = {
  windowParams: [],
  maxPieceMs: () => Infinity,
  remaining: (window, _, split) => split(window),
  bounds: () => ({}),
  minPages: () => 1,
  createCheck,
  positionAfter: ({ next, pages, proof, last }) =>
    next === undefined ? { done: true } : { cursor: next, pages, proof, last },
  coverage: ({ startMs }) => ({ throughMs: startMs, missing: [], partial: [] }),
  rowsOf: (item) => [item],
};

/** A list may change while its pages are read. An entry that comes again is left out, so that each ID comes once. */
function createCheck({ last, inspect, onRepeatedEntry }: CheckContext): PageCheck {
  const ids = new Set<string>();
  const digest = createTextDigest();
  const recent = createRecentDigests(last?.known ?? []);
  // Of the entries before a resume only digests are known.
  const earlier = createDigestSet();
  for (const words of recent.words()) earlier.add(words, 0);
  const isNew = (item: unknown): boolean => {
    const { id } = item as { id?: unknown };
    if (typeof id !== "string") return true;
    digest.reset();
    digest.add(id);
    const words = digest.words();
    if (ids.has(id) || !earlier.isNew(words, 0)) return false;
    ids.add(id);
    recent.add(words, 0);
    return true;
  };
  return {
    expectedMs: () => 0,
    mayRepeat: () => false,
    last: () => ({ known: recent.texts() }),
    check(items, _, answer) {
      inspect(items, answer);
      const fresh = items.filter((item) => {
        if (isNew(item)) return true;
        onRepeatedEntry();
        return false;
      });
      return { items: fresh, spans: [] };
    },
  };
}
