import type { MovableClock } from "./clock.ts";
import type { FaultBox } from "./faults/run.ts";
import type { Keys } from "./http/access.ts";
import type { Answer } from "./http/answer.ts";
import { deliver } from "./http/deliver.ts";
import { recordOf, type RecordedRequest } from "./http/record.ts";
import { askedOf, serve } from "./http/serve.ts";
import { renderPage } from "./server/page.ts";
import type { World } from "./world.ts";

export interface Edges {
  world: World;
  keys: Keys;
  clock: MovableClock;
  faults: FaultBox;
  requests: RecordedRequest[];
  latencyMs: number;
}

/**
 * Answers one request, whichever way it came in; null means: tear the connection down. Rejects with
 * the signal's reason once the caller has given up.
 */
export type Exchange = (request: Request) => Promise<Response | null>;

export function makeExchange(edges: Edges): Exchange {
  const { world, keys, clock, faults, requests, latencyMs } = edges;
  let count = 0;
  return async (request) => {
    const url = new URL(request.url);
    if (url.pathname === "/" && request.method === "GET") return pageResponse(edges, url.origin);
    keep(requests, recordOf(request, keys, clock.now()));
    const number = ++count;
    if (latencyMs > 0) await clock.sleep(latencyMs, request.signal);
    const letTimePass = clock.hold();
    try {
      const nowMs = clock.now();
      const answer: Answer = faults.strike(serve(world, keys, request, nowMs, number), askedOf(url, nowMs));
      if (answer.delivery.kind === "hang") letTimePass();
      return await deliver(answer, clock, request.signal);
    } finally {
      letTimePass();
    }
  };
}

const mostKept = 10_000;

/** A server that runs for weeks must not grow: the oldest requests are dropped, a tenth at a time. */
function keep(requests: RecordedRequest[], request: RecordedRequest): void {
  requests.push(request);
  if (requests.length >= mostKept * 1.1) requests.splice(0, requests.length - mostKept);
}

function pageResponse(edges: Edges, origin: string): Response {
  return new Response(renderPage(edges, origin), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  });
}
