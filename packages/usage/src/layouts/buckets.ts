import type { Answer } from "../http/answer.ts";
import { isRecord } from "../fields/bad-row.ts";
import { formatInstant } from "../time/instant.ts";
import type { Span } from "../time/span.ts";
import { checkBucketBounds } from "./check-bucket-bounds.ts";
import { createRepeatFinder, type Repeat } from "./find-repeat.ts";
import { describeIdentity, dimensionsOf, type Identity } from "./identity.ts";
import { type CheckContext, type Layout, type PageCheck, spanBetween } from "./layout.ts";
import { tooDeep } from "./too-deep.ts";
import { describeSpan, wireInstantMs, wireSpan } from "./wire-instant.ts";
import { createBoundsComparison } from "./written-bounds.ts";

interface Bucket {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly object[];
}

/** Contiguous buckets, each with its rows inside. */
export const buckets: Layout = {
  windowParams: [],
  // With several lanes each piece is one page, so that no lane waits for another's cursor.
  maxPieceMs: ({ maxRequestMs, pageMs, lanes }) => Math.min(maxRequestMs, lanes > 1 ? pageMs : Infinity),
  // Buckets are found again by their time, so any number of lanes can continue where any other stopped.
  remaining: (window, atMs, split) => split({ ...window, startMs: atMs }),
  bounds: ({ startMs, endMs }) => ({ starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) }),
  minPages: ({ startMs, endMs }, pageMs) => Math.ceil((endMs - startMs) / pageMs) || 1,
  createCheck,
  positionAfter: ({ expectedMs }) => ({ atMs: expectedMs }),
  coverage({ startMs, endMs, closedMs, deliveredMs, refreshedMs = Infinity }) {
    const throughMs = Math.max(startMs, Math.min(deliveredMs, closedMs, refreshedMs));
    return {
      throughMs,
      missing: spanBetween(deliveredMs, endMs),
      partial: spanBetween(throughMs, deliveredMs),
    };
  },
  *rowsOf(item) {
    const { starting_at, ending_at, results } = item as Bucket;
    for (const row of results) {
      const stamped = { starting_at, ending_at, ...row };
      // A row may spell its bounds in another way; those of the bucket win.
      stamped.starting_at = starting_at;
      stamped.ending_at = ending_at;
      yield stamped;
    }
  },
};

function createCheck({ window, atMs, identity, rejectDuplicates, inspect }: CheckContext): PageCheck {
  const hasBounds = createBoundsComparison();
  const findRepeat = rejectDuplicates ? createRepeatFinder(identity) : undefined;
  let expectedMs = atMs ?? 0;
  return {
    expectedMs: () => expectedMs,
    last: () => undefined,
    check(items, piece, answer) {
      // Before the inspection, which makes missing dimensions null: a row without one may come twice.
      const repeat = findRepeat && firstRepeat(items, findRepeat, answer);
      const unusual = inspect(items, answer);
      if (window === undefined) return { items, spans: [] };
      const spans = items.map((item, index) => {
        const expected = { startMs: expectedMs, endMs: expectedMs + window.widthMs };
        const path = `data[${index}]`;
        const span = hasBounds(item, expected) ? expected : wireSpan(item, path, answer);
        checkBucketBounds(span, expectedMs, window, piece, path, answer);
        expectedMs = span.endMs;
        return span;
      });
      for (const index of unusual) checkRowBounds(items[index] as Bucket, spans[index] as Span, index, answer);
      if (repeat !== undefined) throw repeatedRow(items, repeat, spans, identity, answer);
      return { items, spans };
    },
  };
}

/** Rows have the bounds of their bucket. One that says otherwise would land on another day. */
function checkRowBounds({ results }: Bucket, span: Span, bucket: number, answer: Answer): void {
  for (const [index, row] of results.entries()) {
    for (const [name, ms] of [
      ["starting_at", span.startMs],
      ["ending_at", span.endMs],
    ] as const) {
      const value = (row as Readonly<Record<string, unknown>>)[name] ?? null;
      const path = `data[${bucket}].results[${index}].${name}`;
      if (value === null || wireInstantMs(value, path, answer) === ms) continue;
      throw answer.protocolError("bad_row", `${path} differs from its bucket, ${describeSpan(span)}.`, path);
    }
  }
}

interface RepeatInBucket extends Repeat {
  readonly bucket: number;
}

function firstRepeat(
  items: readonly unknown[],
  findRepeat: (rows: readonly unknown[]) => Repeat | undefined,
  answer: Answer,
): RepeatInBucket | undefined {
  let bucket = 0;
  try {
    for (; bucket < items.length; bucket++) {
      const item = items[bucket];
      const results = isRecord(item) ? item["results"] : undefined;
      const repeat = Array.isArray(results) ? findRepeat(results) : undefined;
      if (repeat !== undefined) return { bucket, ...repeat };
    }
  } catch (error) {
    throw tooDeep(error, bucket, answer);
  }
  return undefined;
}

function repeatedRow(
  items: readonly unknown[],
  { bucket, first, again }: RepeatInBucket,
  spans: readonly Span[],
  identity: Identity,
  answer: Answer,
): Error {
  const { results } = items[bucket] as Bucket;
  const who = describeIdentity(identity, dimensionsOf(identity, results[again]));
  return answer.protocolError(
    "duplicate_row",
    `The bucket ${describeSpan(spans[bucket] as Span)} has two rows with the same identity (${who}), results[${first}] and results[${again}]. Adding both would count them twice.`,
    `data[${bucket}].results[${again}]`,
  );
}
