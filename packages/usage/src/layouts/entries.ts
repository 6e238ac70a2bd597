import type { Answer } from "../http/answer.ts";
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
  const isNew = ({ id }: Entry): boolean => {
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
    last: () => ({ known: recent.texts() }),
    check(items, _, answer) {
      const known = items.map(withoutNulls);
      inspect(known, answer);
      const fresh = items.map((item, index) => entryOf({ ...known[index], ...(item as object) }, index, answer));
      const first = fresh.filter((item) => {
        if (isNew(item)) return true;
        onRepeatedEntry();
        return false;
      });
      return { items: first, spans: [] };
    },
  };
}

interface Entry {
  readonly id: string;
}

/** An entry has no figures, so its fields may be null. They are left out of the inspection, which knows few that may. */
function withoutNulls(item: unknown): object {
  // What is not an object is left for the inspection to reject.
  if (typeof item !== "object" || item === null || Array.isArray(item)) return item as object;
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

function entryOf(item: object, index: number, answer: Answer): Entry {
  if ("id" in item && typeof item.id === "string" && item.id !== "") return item as Entry;
  const path = `data[${index}].id`;
  throw answer.protocolError("bad_row", `${path} is not an ID, so nothing identifies the entry.`, path);
}
