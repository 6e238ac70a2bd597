import type { MovableClock } from "./clock.ts";
import type { FaultBox } from "./faults/run.ts";
import type { Keys } from "./http/access.ts";
import type { Answer } from "./http/answer.ts";
import { deliver } from "./http/deliver.ts";
import { recordOf, type RecordedRequest } from "./http/record.ts";
import { askedOf, serve } from "./http/serve.ts";
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
  return async (request) => {
    const at = clock.now();
    requests.push(recordOf(request, keys, at));
    const number = requests.length;
    if (latencyMs > 0) await clock.sleep(latencyMs, request.signal);
    const letTimePass = clock.hold();
    try {
      const nowMs = clock.now();
      const answer: Answer = faults.strike(
        serve(world, keys, request, nowMs, number),
        askedOf(new URL(request.url), nowMs),
      );
      if (answer.delivery.kind === "hang") letTimePass();
      return await deliver(answer, clock, request.signal);
    } finally {
      letTimePass();
    }
  };
}
