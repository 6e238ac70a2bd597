import type { Clock } from "../time/clock.ts";
import { nextTurn } from "../time/turn.ts";
import type { Delivery } from "./answer.ts";

/** Rejects with the signal's reason once it aborts, and never resolves. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

type Cut = Extract<Delivery, { kind: "cut" }>;

/** The ending has its own read and turn: an error would drop the bytes that are still queued before it. */
export function cutStream(bytes: Uint8Array, cut: Cut, signal: AbortSignal): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    async pull(controller) {
      if (!sent) {
        sent = true;
        controller.enqueue(bytes.slice(0, Math.min(cut.bytes, bytes.length - 1)));
        return;
      }
      if (cut.ending === "hang") await untilAborted(signal);
      await nextTurn();
      if (cut.ending === "short") controller.close();
      else controller.error(new TypeError("terminated", { cause: new Error("other side closed") }));
    },
  });
}

type Pieces = Extract<Delivery, { kind: "pieces" }>;

export function pieceStream(
  bytes: Uint8Array,
  pieces: Pieces,
  clock: Clock,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let at = 0;
  const cancelled = new AbortController();
  const gone = AbortSignal.any([cancelled.signal, signal]);
  return new ReadableStream({
    async pull(controller) {
      gone.throwIfAborted();
      if (pieces.pauseMs > 0) await clock.sleep(pieces.pauseMs, gone);
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + pieces.bytes));
      at += pieces.bytes;
    },
    cancel(reason) {
      cancelled.abort(reason);
    },
  });
}
