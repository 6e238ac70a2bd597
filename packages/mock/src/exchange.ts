import { serve } from "./endpoints/serve.ts";
import { askedOf } from "./faults/asked.ts";
import type { FaultInjector } from "./faults/injector.ts";
import type { Keys } from "./http/access.ts";
import { deliver } from "./http/deliver.ts";
import { recordOf, type RecordedRequest } from "./http/record.ts";
import type { MovableClock } from "./time/clock.ts";
import type { World } from "./world.ts";

/** Everything an answer depends on. */
export interface ExchangeContext {
  readonly world: World;
  readonly keys: Keys;
  readonly clock: MovableClock;
  readonly faults: FaultInjector;
  readonly requests: RecordedRequest[];
  readonly latencyMs: number;
}

/**
 * Answers one request, however it arrived. Null means that the connection must be torn down. Rejects with the
 * signal's reason once the caller aborts. `bytes` says whether the body comes as sent or, if compressed, as `fetch`
 * returns it.
 */
export type Exchange = (request: Request, bytes?: "sent" | "decoded") => Promise<Response | null>;

export function makeExchange({ world, keys, clock, faults, requests, latencyMs }: ExchangeContext): Exchange {
  let count = 0;
  return async (request, bytes = "sent") => {
    record(requests, recordOf(request, keys, clock.now()));
    const number = ++count;
    if (latencyMs > 0) await clock.sleep(latencyMs, request.signal);
    const release = clock.hold();
    try {
      const nowMs = clock.now();
      const sound = serve(world, keys, request, nowMs, number);
      const answer = faults.strike(sound, askedOf(new URL(request.url), nowMs));
      if (answer.delivery.kind === "hang") release();
      return await deliver(answer, clock, request.signal, bytes === "decoded");
    } finally {
      release();
    }
  };
}

const maxRecorded = 10_000;

/** Drops the oldest requests, a tenth at a time: a server that runs for weeks must not grow. */
function record(requests: RecordedRequest[], request: RecordedRequest): void {
  requests.push(request);
  if (requests.length >= maxRecorded * 1.1) requests.splice(0, requests.length - maxRecorded);
}
