import type { Answer } from "../http/answer.ts";
import type { Span } from "../time/span.ts";
import { createKnownDigests, type KnownDigests } from "./known-digests.ts";
import { describeIdentity, dimensionsOf, type Identity, isAnonymous, valueKey } from "./identity.ts";
import { createTextDigest } from "./text-digest.ts";
import { tooDeep } from "./too-deep.ts";
import { describeSpan } from "./wire-instant.ts";

/** The rows that were delivered, by their identity, across pages. In time order, those of earlier buckets can't come again. */
export interface KnownRows extends Pick<KnownDigests, "forget" | "last"> {
  /** Reads the identities of a page before its rows are changed by the inspection. */
  read(items: readonly unknown[], answer: Answer): void;
  /** Throws if the row at `index` of that page was delivered before in the same bucket. */
  check(index: number, span: Span, item: unknown, answer: Answer): void;
}

const wordsPerRow = 4;

export function createKnownRows(identity: Identity, before: readonly string[]): KnownRows {
  const digest = createTextDigest();
  const known = createKnownDigests(before);
  let page = new Int32Array(0);

  /** Zeros for a row without an identity. */
  const readRow = (row: unknown, offset: number): void => {
    const dimensions = dimensionsOf(identity, row);
    page[offset] = 0;
    digest.reset();
    for (const name of identity.grouped) {
      const value = dimensions[name];
      if (isAnonymous(name, value)) return;
      digest.add(keyOf(value));
    }
    for (const name of identity.opened) digest.add(keyOf(dimensions[name]));
    page.set(digest.words(), offset);
  };

  return {
    read(items, answer) {
      if (page.length < items.length * wordsPerRow) page = new Int32Array(items.length * wordsPerRow);
      for (let index = 0; index < items.length; index++) {
        try {
          readRow(items[index], index * wordsPerRow);
        } catch (error) {
          throw tooDeep(error, index, answer);
        }
      }
    },
    check(index, span, item, answer) {
      const offset = index * wordsPerRow;
      if (page[offset] === 0) return;
      inBucket(page, offset, span);
      if (known.add(page, offset)) return;
      const who = describeIdentity(identity, dimensionsOf(identity, item));
      throw answer.protocolError(
        "duplicate_row",
        `A row of ${describeSpan(span)} came before with the same identity (${who}). Adding both would count it twice.`,
        `data[${index}]`,
      );
    },
    forget: known.forget,
    last: known.last,
  };
}

/**
 * The same dimensions in another bucket are another row. The lower 32 bits tell buckets apart: two that start on a whole
 * minute and agree in them are at least 255 years apart.
 */
function inBucket(words: Int32Array, offset: number, { startMs }: Span): void {
  words[offset + 1] = (words[offset + 1] as number) ^ Math.imul(startMs | 0, 0x9e3779b1);
}

/** Text is the most frequent value by far, and is not quoted: a prefix tells it from everything else. */
function keyOf(value: unknown): string {
  if (typeof value === "string") return `"${value}`;
  return value === null || value === undefined ? "" : valueKey(value);
}
