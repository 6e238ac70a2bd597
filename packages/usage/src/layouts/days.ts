import { buckets } from "./buckets.ts";
import { checkBucketBounds } from "./check-bucket-bounds.ts";
import { dayBounds } from "./day-bounds.ts";
import type { CheckContext, Layout, PageCheck } from "./layout.ts";
import { wireSpan } from "./wire-instant.ts";

/** Contiguous days, each with one row, which is the day itself. */
export const days: Layout = {
  windowParams: [],
  maxPieceMs: ({ maxRequestMs }) => maxRequestMs,
  remaining: (window, atMs, split) => split({ ...window, startMs: atMs }),
  bounds: dayBounds,
  minPages: () => 1,
  createCheck,
  positionAfter: ({ expectedMs }) => ({ atMs: expectedMs }),
  coverage: (facts) => buckets.coverage(facts),
  rowsOf: (item) => [item],
};

function createCheck({ window, atMs, inspect }: CheckContext): PageCheck {
  let expectedMs = atMs ?? 0;
  return {
    expectedMs: () => expectedMs,
    last: () => undefined,
    check(items, piece, answer) {
      inspect(items, answer);
      if (window === undefined) return { items, spans: [] };
      const spans = items.map((item, index) => {
        const path = `data[${index}]`;
        const span = wireSpan(item, path, answer);
        checkBucketBounds(span, expectedMs, window, piece, path, answer);
        expectedMs = span.endMs;
        return span;
      });
      return { items, spans };
    },
  };
}
