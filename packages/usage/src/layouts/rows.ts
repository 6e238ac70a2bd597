import type { ProtocolErrorCode } from "../errors/protocol-error.ts";
import type { Answer } from "../http/answer.ts";
import type { Piece, WindowMs } from "../plan/piece.ts";
import { formatInstant } from "../time/instant.ts";
import type { Span } from "../time/span.ts";
import { createKnownRows } from "./known-rows.ts";
import { type CheckContext, type Layout, type PageCheck, spanBetween } from "./layout.ts";
import { describeSpan, wireSpan } from "./wire-instant.ts";

/** Rows that carry their own bounds: those of a bucket, or those of the whole window. */
export const rows: Layout = {
  windowParams: [],
  maxPieceMs: ({ maxRequestMs }) => maxRequestMs,
  // Rows are found again by a cursor, which belongs to the piece it was made for.
  remaining: (window, atMs, split) => split(window).filter(({ startMs }) => (startMs ?? atMs) >= atMs),
  bounds: ({ startMs, endMs }) => ({ starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) }),
  minPages: () => 1,
  createCheck,
  positionAfter: ({ piece, next, pages, proof, last }) =>
    next === undefined ? { atMs: piece.endMs } : { atMs: piece.startMs, cursor: next, pages, proof, last },
  coverage({ startMs, endMs, runningMs, futureMs, closedMs, refreshedMs = startMs }) {
    // An idle bucket has no rows, so only the refresh says how far the data reaches.
    return {
      throughMs: Math.min(refreshedMs, closedMs),
      missing: [...spanBetween(refreshedMs, runningMs), ...spanBetween(futureMs, endMs)],
      // The running bucket was requested deliberately: it is open, not missing.
      partial: spanBetween(runningMs, futureMs),
    };
  },
  rowsOf: (item) => [item],
};

function createCheck(context: CheckContext): PageCheck {
  const { window, last, bucketed, timeOrdered, identity, rejectDuplicates, inspect } = context;
  const checkBounds = bucketed ? checkBucketBounds : boundsOfWindow(context);
  const inOrder = bucketed && timeOrdered;
  const known = rejectDuplicates ? createKnownRows(identity, last?.known ?? []) : undefined;
  let currentMs = last?.startMs ?? -Infinity;
  return {
    expectedMs: () => 0,
    last: () => known && { known: known.last(), ...(inOrder && currentMs > -Infinity ? { startMs: currentMs } : {}) },
    check(items, piece, answer) {
      // Before the inspection, which makes missing dimensions null: a row without one may come twice.
      known?.read(items, answer);
      inspect(items, answer);
      if (window === undefined) return { items, spans: [] };
      for (let index = 0; index < items.length; index++) {
        const span = checkBounds(items[index], `data[${index}]`, piece, window, answer);
        if (inOrder && span.startMs < currentMs) throw outOfOrder(span, currentMs, index, answer);
        if (inOrder && span.startMs > currentMs) {
          known?.forget();
          currentMs = span.startMs;
        }
        known?.check(index, span, items[index], answer);
      }
      return { items, spans: [] };
    },
  };
}

type BoundsCheck = (item: unknown, path: string, piece: Piece, window: WindowMs, answer: Answer) => Span;

/** A row of a bucket that is not exactly one bucket would be counted with its neighbors, or lack a part of its bucket. */
function checkBucketBounds(item: unknown, path: string, piece: Piece, window: WindowMs, answer: Answer): Span {
  const span = wireSpan(item, path, answer);
  const isInside =
    span.startMs >= (piece.startMs ?? window.startMs) &&
    span.endMs <= (piece.endMs ?? window.endMs) &&
    span.startMs < span.endMs;
  const excessMs = span.endMs - span.startMs - window.widthMs;
  if (isInside && excessMs === 0 && span.startMs % window.widthMs === 0) return span;
  const [code, problem] = isInside ? misfit(excessMs) : outside(window);
  throw answer.protocolError(code, `The row of ${describeSpan(span)} ${problem}.`, path);
}

function misfit(excessMs: number): readonly [ProtocolErrorCode, string] {
  if (excessMs < 0) return ["bucket_gap", "is shorter than the requested width"];
  return ["bucket_overlap", excessMs > 0 ? "is longer than the requested width" : "crosses the edge of a bucket"];
}

function outside(window: WindowMs): readonly [ProtocolErrorCode, string] {
  return ["bucket_outside", `is outside the window ${describeSpan(window)}`];
}

/** Without buckets every row spans the requested window. Some reports may leave the bounds null. */
function boundsOfWindow({ shape }: CheckContext): BoundsCheck {
  const mayBeNull = shape["starting_at"] === "text?";
  return (item, path, { startMs, endMs }, window, answer) => {
    const requested = { startMs: startMs ?? window.startMs, endMs: endMs ?? window.endMs };
    const { starting_at: start = null, ending_at: end = null } = item as { starting_at?: unknown; ending_at?: unknown };
    if (mayBeNull && start === null && end === null) return requested;
    const span = wireSpan(item, path, answer);
    if (span.startMs === requested.startMs && span.endMs === requested.endMs) return span;
    throw answer.protocolError(
      "bucket_outside",
      `The row of ${describeSpan(span)} does not have the bounds of the requested window, ${describeSpan(requested)}.`,
      path,
    );
  };
}

function outOfOrder(span: Span, currentMs: number, index: number, answer: Answer): Error {
  return answer.protocolError(
    "row_order",
    `The row of ${describeSpan(span)} comes after a row that starts at ${formatInstant(currentMs)}, although time order was requested.`,
    `data[${index}]`,
  );
}
