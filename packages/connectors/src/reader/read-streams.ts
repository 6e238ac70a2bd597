import { createSync, type Stream, type SyncSummary } from "@org/usage-sync";
import { checkStates } from "../state/check-states.ts";
import { engineStore } from "./engine-store.ts";
import type { ReadOptions } from "./read-options.ts";

/** The streams that fill a selected table. */
function streamsToRead(streams: readonly Stream[], selected: ReadonlySet<string>): Stream[] {
  return streams.filter(({ tables }) => tables.some(({ name }) => selected.has(name)));
}

/**
 * Reads what is new, what may still change, and what is missing: the planner of a store, with the engine's state in place of
 * its ledger. Both connectors emit what this returns.
 */
export async function readStreams(options: ReadOptions): Promise<SyncSummary> {
  const { usage, organization, streams, selected, since, states, stop } = options;
  checkStates(states, organization);
  const store = engineStore(options);
  const sync = createSync({
    usage,
    store,
    streams: streamsToRead(streams, selected).map(withoutSettledDays),
    since,
    organization,
  });
  return await sync.run({ stop });
}

/**
 * A settled day between others is not sent again: if the run died, its old receipt and some new rows would be at the
 * destination, and its state would say that there is nothing to do.
 */
function withoutSettledDays(stream: Stream): Stream {
  return { ...stream, readsDaysOneByOne: true };
}
