import type { Clock } from "../clock.ts";
import { nextTurn } from "../time/turn.ts";
import type { Answer, Delivery } from "./answer.ts";

const encoder = new TextEncoder();

/** Turns an answer into a response; null where the connection is to be torn down instead. */
export async function deliver(answer: Answer, clock: Clock, signal?: AbortSignal): Promise<Response | null> {
  const { delivery, status, headers } = answer;
  if (delivery.kind === "reset") return null;
  if (delivery.kind === "hang") return await untilAborted(signal);
  const bytes = encoder.encode(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  if (delivery.kind === "whole") {
    return new Response(bytes, { status, headers: { ...headers, "content-length": String(bytes.length) } });
  }
  // A real server has to hang up on a body that falls short, or the client would wait for the rest.
  const length: Record<string, string> =
    delivery.kind === "cut" ? { "content-length": String(bytes.length), connection: "close" } : {};
  return new Response(streamOf(bytes, delivery, clock), { status, headers: { ...headers, ...length } });
}

function untilAborted(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function streamOf(
  bytes: Uint8Array,
  delivery: Extract<Delivery, { kind: "pieces" | "cut" }>,
  clock: Clock,
): ReadableStream<Uint8Array> {
  return delivery.kind === "cut" ? cutStream(bytes, delivery) : pieceStream(bytes, delivery, clock);
}

/** The break comes with a read and a turn of its own: an error would sweep away the bytes still queued before it. */
function cutStream(bytes: Uint8Array, delivery: Extract<Delivery, { kind: "cut" }>): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    async pull(controller) {
      if (!sent) {
        sent = true;
        controller.enqueue(bytes.slice(0, Math.min(delivery.bytes, bytes.length - 1)));
        return;
      }
      await nextTurn();
      if (delivery.ending === "break") {
        controller.error(new TypeError("terminated", { cause: new Error("other side closed") }));
      } else {
        controller.close();
      }
    },
  });
}

function pieceStream(
  bytes: Uint8Array,
  delivery: Extract<Delivery, { kind: "pieces" }>,
  clock: Clock,
): ReadableStream<Uint8Array> {
  let at = 0;
  const gone = new AbortController();
  return new ReadableStream({
    async pull(controller) {
      if (delivery.pauseMs > 0) await clock.sleep(delivery.pauseMs, gone.signal);
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + delivery.bytes));
      at += delivery.bytes;
    },
    cancel(reason) {
      gone.abort(reason);
    },
  });
}
