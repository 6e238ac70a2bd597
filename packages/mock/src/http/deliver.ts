import type { Clock } from "../time/clock.ts";
import type { Answer } from "./answer.ts";
import { cutStream, pieceStream, untilAborted } from "./body-stream.ts";

/** Turns an answer into a response; null if the connection must be torn down instead. `isDecoded` returns a compressed body as `fetch` does. */
export async function deliver(
  answer: Answer,
  clock: Clock,
  signal: AbortSignal,
  isDecoded: boolean,
): Promise<Response | null> {
  const { delivery, status, headers } = answer;
  if (delivery.kind === "reset") return null;
  if (delivery.kind === "hang") return await untilAborted(signal);
  const bytes = new TextEncoder().encode(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  if (delivery.kind === "pieces") return new Response(pieceStream(bytes, delivery, clock, signal), { status, headers });
  if (delivery.kind === "gzip") return await gzipResponse(answer, bytes, delivery.keep, isDecoded);
  const length = { "content-length": String(bytes.length) };
  if (delivery.kind === "whole") return new Response(bytes, { status, headers: { ...headers, ...length } });
  // A real server must close the connection after a body that falls short, or the client would wait for the rest.
  const close: Record<string, string> = delivery.ending === "hang" ? {} : { connection: "close" };
  return new Response(cutStream(bytes, delivery, signal), { status, headers: { ...headers, ...length, ...close } });
}

async function gzipResponse(
  { status, headers }: Answer,
  bytes: Uint8Array<ArrayBuffer>,
  keep: number,
  isDecoded: boolean,
): Promise<Response> {
  const packed = new Response(bytes).body?.pipeThrough(new CompressionStream("gzip"));
  const compressed = new Uint8Array(await new Response(packed ?? null).arrayBuffer());
  const sent = compressed.slice(0, Math.floor(compressed.length * keep));
  // A reader of half of the compressed bytes sees about half of the text.
  const body = isDecoded ? bytes.slice(0, Math.floor(bytes.length * keep)) : sent;
  return new Response(body, {
    status,
    headers: { ...headers, "content-encoding": "gzip", "content-length": String(sent.length) },
  });
}
