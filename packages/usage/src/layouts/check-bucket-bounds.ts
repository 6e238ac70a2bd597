import type { ProtocolErrorCode } from "../errors/protocol-error.ts";
import type { Answer } from "../http/answer.ts";
import type { Piece, WindowMs } from "../plan/piece.ts";
import type { Span } from "../time/span.ts";
import { describeSpan } from "./wire-instant.ts";

/** Buckets are contiguous, of the requested width, and inside the window and the piece that was requested. */
export function checkBucketBounds(
  span: Span,
  expectedMs: number,
  window: WindowMs,
  piece: Piece,
  path: string,
  answer: Answer,
): void {
  const { startMs, endMs } = span;
  const fail = (code: ProtocolErrorCode, problem: string): never => {
    throw answer.protocolError(code, `The bucket ${describeSpan(span)} ${problem}.`, path);
  };
  const requested = { startMs, endMs: startMs + window.widthMs };
  if (startMs < window.startMs || startMs >= window.endMs)
    fail("bucket_outside", `is outside the window ${describeSpan(window)}`);
  if (endMs > requested.endMs) {
    const next = { startMs: requested.endMs, endMs: requested.endMs + window.widthMs };
    fail("bucket_overlap", `is longer than the requested width and overlaps ${describeSpan(next)}`);
  }
  if (endMs < requested.endMs) fail("bucket_gap", `is shorter than the requested width, ${describeSpan(requested)}`);
  const before = { startMs: expectedMs - window.widthMs, endMs: expectedMs };
  if (startMs > expectedMs) {
    const position =
      expectedMs === window.startMs
        ? `does not start the window ${describeSpan(window)}`
        : `follows ${describeSpan(before)}`;
    fail("bucket_gap", `${position}: what is between them is missing`);
  }
  if (startMs < expectedMs) fail("bucket_overlap", `comes after ${describeSpan(before)}: it was already counted`);
  if (endMs > (piece.endMs ?? Infinity)) fail("bucket_outside", "was not requested by this request");
}
