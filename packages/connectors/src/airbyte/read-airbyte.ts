import type { SyncSummary } from "@org/usage-sync";
import { readConfig } from "../config/read-config.ts";
import { streamsOf } from "../config/streams-of.ts";
import { failureTypeOf } from "../failure/failure-type.ts";
import { wordsOf } from "../failure/words.ts";
import { checkSelection } from "../reader/check-selection.ts";
import { describeEnd } from "../reader/describe-end.ts";
import { readStreams } from "../reader/read-streams.ts";
import type { Surroundings } from "../surroundings.ts";
import { engineTables, receiptsName } from "../tables/tables.ts";
import { errorMessage, logMessage, recordMessage, stateMessage, statusMessage } from "./messages.ts";
import { readConfigured } from "./read-configured.ts";
import { readStreamStates } from "./read-stream-states.ts";
import { sender } from "./send.ts";

export interface AirbyteFiles {
  /** The parsed config; `spec` has none. */
  readonly config?: unknown;
  /** The parsed configured catalog of `read`. */
  readonly catalog?: unknown;
  /** The parsed state of `read`; undefined in a first sync. */
  readonly state?: unknown;
}

/** Reads the selected streams: records, then a STATE per stream after each unit that was read completely. */
export async function readAirbyte(files: AirbyteFiles, around: Surroundings): Promise<boolean> {
  const { connect, now, stop } = around;
  const config = readConfig(files.config, now());
  const streams = streamsOf(config);
  const tables = engineTables(streams);
  const { names, full } = readConfigured(files.catalog, tables);
  // What a full refresh has not read yet may no longer be at the destination.
  const states = new Map([...readStreamStates(files.state, tables)].filter(([name]) => !full.has(name)));
  const send = sender(around);
  for (const warning of checkSelection(names)) await send(logMessage("WARN", warning));

  const { usage, organization } = await connect(config);
  const id = await organization();
  const running = new Set<string>();
  await send(...[...names].map((name) => statusMessage(name, "STARTED", now())));
  const summary = await readStreams({
    usage,
    organization: id,
    streams,
    selected: names,
    since: config.start_date,
    states,
    now,
    stop,
    async emit({ records, states: current }) {
      for (const [name, rows] of records) {
        if (!running.has(name)) await send(statusMessage(name, "RUNNING", now()));
        running.add(name);
        await send(...rows.map((row) => recordMessage(name, row, now())));
      }
      await send(...[...current].map(([name, state]) => stateMessage(name, state, records.get(name)?.length ?? 0)));
    },
  });
  // Each stream has a state, also one that had nothing to read.
  const silent = [...names].filter((name) => !running.has(name));
  await send(...silent.map((name) => stateMessage(name, states.get(name), 0)));

  const words = (error: unknown): string => wordsOf(error, config.api_key);
  const incomplete = incompleteTables(
    summary,
    new Map(streams.map((each) => [each.name, each.tables.map(({ name }) => name)])),
  );
  await send(...describeEnd(summary, words).map((sentence) => logMessage("INFO", sentence)));
  for (const { stream, failed } of summary.streams) {
    const [first] = failed;
    if (first === undefined) continue;
    const failure = { message: words(first.error), failureType: failureTypeOf(first.error), stream };
    await send(errorMessage(failure, now()));
  }
  await send(...[...names].map((name) => statusMessage(name, incomplete.has(name) ? "INCOMPLETE" : "COMPLETE", now())));
  return incomplete.size === 0;
}

/** Tables of reports that failed. The receipts are complete only if everything is. */
function incompleteTables(
  { streams, interrupted }: SyncSummary,
  tablesOf: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const reports = streams.filter(({ failed }) => interrupted || failed.length > 0).map(({ stream }) => stream);
  const names = reports.flatMap((report) => tablesOf.get(report) ?? []);
  return new Set(names.length === 0 ? [] : [...names, receiptsName]);
}
