import type { Shape } from "@org/usage-raw";
import type { Answer } from "../http/answer.ts";
import { isObject } from "../fields/bad-row.ts";
import type { CheckContext, Layout, PageCheck } from "./layout.ts";
import { createKnownDigests } from "./known-digests.ts";
import { createTextDigest } from "./text-digest.ts";
import { tooDeep } from "./too-deep.ts";

/** What identifies an entry; undefined if nothing does. */
type KeyOf = (entry: object) => string | undefined;

/** Entries of a list, which has no window. Each has an ID. */
export const entries: Layout = /* @__PURE__ */ entriesBy("id", idOf);

/** Entries that something else identifies; an error names it `field`. */
export function entriesBy(field: string, keyOf: KeyOf): Layout {
  return {
    windowParams: [],
    maxPieceMs: () => Infinity,
    remaining: (window, _, split) => split(window),
    bounds: () => ({}),
    minPages: () => 1,
    createCheck: (context) => createCheck(context, field, keyOf),
    positionAfter: ({ next, pages, proof, last }) =>
      next === undefined ? { done: true } : { cursor: next, pages, proof, last },
    coverage: ({ startMs }) => ({ throughMs: startMs, missing: [], partial: [] }),
    rowsOf: (item) => [item],
  };
}

/** A list may change while its pages are read. An entry that comes again is left out, so that each comes once. */
function createCheck(context: CheckContext, field: string, keyOf: KeyOf): PageCheck {
  const { last, shape, inspect, onRepeatedEntry } = context;
  // A documented field that the server leaves out is null, so that an entry always has the fields of its type.
  const nulls = Object.fromEntries(Object.keys(shape).map((name) => [name, null]));
  const digest = createTextDigest();
  const known = createKnownDigests(last?.known);
  const isNew = (key: string): boolean => {
    digest.reset();
    digest.add(key);
    return known.add(digest.words(), 0);
  };
  return {
    expectedMs: () => 0,
    last: () => ({ known: known.last() }),
    check(items, _, answer) {
      const certain = items.map((item) => withoutNulls(item, shape));
      inspect(certain, answer);
      const fresh = items.map((item, index) => ({ ...nulls, ...certain[index], ...(item as object) }));
      const first = fresh.filter((item, index) => {
        if (isNew(requireKey(keyOf, item, index, field, answer))) return true;
        onRepeatedEntry(field);
        return false;
      });
      return { items: first, spans: [] };
    },
  };
}

/**
 * The fields of an entry may be null, unless they are money. They are left out of the inspection, which knows few that
 * may. A limit keeps its null, which means no cap: without it, the inspection could not tell it from a missing limit.
 */
function withoutNulls(item: unknown, shape: Shape): object {
  // What is not an object is left for the inspection to reject.
  if (!isObject(item)) return item as object;
  return Object.fromEntries(Object.entries(item).filter(([name, value]) => value !== null || isMoney(shape, name)));
}

function isMoney(shape: Shape, name: string): boolean {
  const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return field === "cents" || field === "cents?";
}

function idOf(entry: object): string | undefined {
  return "id" in entry && typeof entry.id === "string" && entry.id !== "" ? entry.id : undefined;
}

function requireKey(keyOf: KeyOf, entry: object, index: number, field: string, answer: Answer): string {
  let key: string | undefined;
  try {
    key = keyOf(entry);
  } catch (error) {
    throw tooDeep(error, index, answer);
  }
  if (key !== undefined) return key;
  const path = `data[${index}].${field}`;
  throw answer.protocolError("bad_row", `${path} is not an ID, so nothing identifies the entry.`, path);
}
