import type { Batch, CommitResult, DayReceipt, Store, Stream } from "@org/usage-sync";
import { agreedDays } from "../state/agreed-days.ts";
import { emptyState, type EngineState, newestRead, withReceipts } from "../state/engine-state.ts";
import { receiptsName } from "../tables/tables.ts";
import { ledgerOf } from "./ledger.ts";
import type { ReadOptions } from "./read-options.ts";
import { recordsOf } from "./records-of.ts";

type EngineOptions = Pick<ReadOptions, "organization" | "selected" | "states" | "now" | "emit">;

/** A store whose ledger is the engine's state, and whose commit is a message to the engine. */
export function engineStore({ organization, selected, states: initial, now, emit }: EngineOptions): Store {
  const states = new Map(initial);
  const stateOf = (name: string): EngineState => states.get(name) ?? emptyState(organization);
  const namesOf = ({ tables }: Stream): string[] =>
    [...tables.map(({ name }) => name), receiptsName].filter((name) => selected.has(name));

  async function commit({ stream, days }: Batch): Promise<CommitResult> {
    const [first] = days;
    if (first === undefined) return { replaced: [], confirmed: [], stale: [], rows: 0, changes: 0 };
    const known = newestRead(
      states.values(),
      stream,
      days.map(({ receipt }) => receipt.day),
    );
    const readAt = laterThan(known, first.receipt.read_at);
    const read = days.map((day) => ({ ...day, receipt: { ...day.receipt, read_at: readAt } }));
    const receipts = read.map(({ receipt }) => receipt);
    const names = namesOf(stream);
    for (const name of names) states.set(name, withReceipts(stateOf(name), stream, receipts));
    const emitted = new Map(names.map((name) => [name, stateOf(name)]));
    await emit({ stream, receipts, records: recordsOf(stream, read, selected), states: emitted });
    return {
      replaced: receipts.map(({ day }) => day),
      confirmed: [],
      stale: [],
      rows: receipts.reduce((sum, { rows }) => sum + rows, 0),
      changes: 0,
    };
  }

  return {
    place: "the engine's state",
    organizations: "one",
    now: async () => new Date(now()),
    // A state of another organization is refused where it is read; days of another query count as not read.
    meta: async () => null,
    listOrganizations: async () => [organization],
    prepare: async () => {},
    ledger: async (_organization, stream) =>
      ledgerOf(organization, stream, agreedDays(namesOf(stream).map(stateOf), stream)),
    // The rows are the engine's: of no day is known what is in it.
    async *read() {},
    commit,
    lock: async () => ({ release: async () => {} }),
    close: async () => {},
  };
}

/** Destinations keep the newest record of a key, so each read of a day must be later than the ones before. */
function laterThan(known: string, readAt: string): DayReceipt["read_at"] {
  return readAt > known ? readAt : new Date(Date.parse(known) + 1).toISOString();
}
