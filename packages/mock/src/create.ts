import type { Clock } from "./time/clock.ts";
import { makeExchange } from "./exchange.ts";
import type { Fault } from "./faults/fault.ts";
import { createFaultInjector } from "./faults/injector.ts";
import { makeFetch } from "./fetch.ts";
import { foldSeed } from "./hash.ts";
import { type Keys, makeKeys } from "./http/access.ts";
import type { RecordedRequest } from "./http/record.ts";
import { type Ledger, makeLedger } from "./ledger/ledger.ts";
import { checkOptions, type MockOptions } from "./options.ts";
import type { Organization } from "./organization/model.ts";
import { type ShownPrices, showPrices } from "./pricing/shown-prices.ts";
import type { ListenOptions, MockServer } from "./server/listen.ts";
import { parseDuration } from "./time/duration.ts";
import { formatInstant } from "./time/instant.ts";
import { tickingClock } from "./time/ticking.ts";
import { virtualClock } from "./time/virtual.ts";
import { buildWorld } from "./world.ts";

/** A mock of the API with its own organization. */
export interface Mock {
  /** Answers requests to any origin without a network: `createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** A Console Admin API key. */
  readonly apiKey: string;
  /** One key per family. */
  readonly keys: Keys;
  /** The mock's time, for `createUsageClient({ clock })`: sleeping on it advances the mock's time and takes no real time. */
  readonly clock: Clock;
  /** The mock's time, as `2026-09-10T14:20:00Z`. */
  readonly now: string;
  /** The true figures, computed by other code than the one that answers requests. */
  readonly ledger: Ledger;
  /** The list prices of the organization, in the form of a price file, to compare its bill with. */
  readonly prices: ShownPrices;
  /** The organization that the figures belong to. */
  readonly organization: Organization;
  /** The requests received so far, oldest first; at least the last 10,000. */
  readonly requests: readonly RecordedRequest[];
  /** Advances the mock's time by `"1h"`, `"90s"`, `"1d 12h"`, or milliseconds. */
  readonly advance: (duration: string | number) => void;
  /** Injects faults, in the given order. Returns a function that removes them. */
  readonly inject: (...faults: Fault[]) => () => void;
  /** Removes all faults. */
  readonly clearFaults: () => void;
  /** Serves the mock on a port of this machine. Node only. */
  readonly listen: (options?: ListenOptions) => Promise<MockServer>;
}

/**
 * Creates a mock of the organization usage and cost API, with more than a year of history.
 *
 * @example
 * const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
 * const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch });
 */
export function createMock(options: MockOptions = {}): Mock {
  const { seed, size, children, latencyMs, realTime, billing, nowMs } = checkOptions(options);
  const folded = foldSeed(seed);
  const world = buildWorld(folded, size, { children, billing });
  const keys = makeKeys(seed);
  const clock = (realTime ? tickingClock : virtualClock)(nowMs, folded);
  const faults = createFaultInjector(folded);
  const requests: RecordedRequest[] = [];
  const exchange = makeExchange({ world, keys, clock, faults, requests, latencyMs });
  return {
    fetch: makeFetch(exchange),
    apiKey: keys.admin,
    keys,
    clock,
    get now() {
      return formatInstant(clock.now());
    },
    ledger: makeLedger(world, () => clock.now()),
    prices: showPrices(world.prices),
    organization: world.organization,
    requests,
    advance: (duration) => clock.advance(parseDuration(duration)),
    inject: (...injected) => faults.inject(injected),
    clearFaults: () => faults.clear(),
    // Loaded on demand, so that everything else works without node:http.
    listen: async (where) => {
      const { listen } = await import("./server/listen.ts");
      return listen(exchange, () => ({ name: world.organization.name, now: formatInstant(clock.now()), keys }), where);
    },
  };
}
