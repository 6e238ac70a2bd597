import type { Clock } from "../time/clock.ts";
import type { Answer } from "./answer.ts";
import { cutStream, pieceStream, untilAborted } from "./body-stream.ts";

/** Turns an answer into a response; null where the connection is to be torn down instead. */
export async function deliver(answer: Answer, clock: Clock, signal: AbortSignal): Promise<Response | null> {
  const { delivery, status, headers } = answer;
  if (delivery.kind === "reset") return null;
  if (delivery.kind === "hang") return await untilAborted(signal);
  const bytes = new TextEncoder().encode(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  if (delivery.kind === "pieces") return new Response(pieceStream(bytes, delivery, clock, signal), { status, headers });
  const length = { "content-length": String(bytes.length) };
  if (delivery.kind === "whole") return new Response(bytes, { status, headers: { ...headers, ...length } });
  // A real server has to hang up on a body that falls short, or the client would wait for the rest.
  const hangUp: Record<string, string> = delivery.ending === "hang" ? {} : { connection: "close" };
  return new Response(cutStream(bytes, delivery, signal), { status, headers: { ...headers, ...length, ...hangUp } });
}
