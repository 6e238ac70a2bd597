import type { SyncSummary } from "@org/usage-sync";
import { readConfig } from "../config/read-config.ts";
import { streamsOf } from "../config/streams-of.ts";
import { wordsOf } from "../failure/words.ts";
import { type Json, jsonText } from "../json/json-text.ts";
import { checkSelection } from "../reader/check-selection.ts";
import { describeEnd } from "../reader/describe-end.ts";
import { readStreams } from "../reader/read-streams.ts";
import type { Surroundings } from "../surroundings.ts";
import { engineTables } from "../tables/tables.ts";
import { singerCatalog } from "./discover.ts";
import { recordMessage, schemaMessage, stateMessage } from "./messages.ts";
import { readBookmarks } from "./read-bookmarks.ts";
import { readCatalog } from "./read-catalog.ts";

export interface SingerFiles {
  /** The parsed config file. */
  readonly config: unknown;
  /** The parsed state file; undefined in a first run. */
  readonly state?: unknown;
  /** The parsed catalog; undefined for `cost`, `usage` and `days`. */
  readonly catalog?: unknown;
}

/** The catalog of a Singer tap, as one JSON text. Sends nothing. */
export function discoverSinger(): string {
  return `${jsonText(singerCatalog(streamsOf({})))}\n`;
}

/**
 * Runs as a Singer tap: SCHEMA and RECORD messages, and a STATE message after each unit that was read completely. Returns
 * what was read; a wrong config, catalog or state throws before any request.
 */
export async function runSinger(
  { config: given, state, catalog }: SingerFiles,
  around: Surroundings,
): Promise<SyncSummary> {
  const { connect, write, log, now, stop } = around;
  const config = readConfig(given, now());
  const streams = streamsOf(config);
  const tables = engineTables(streams);
  const selected = new Map(readCatalog(catalog, tables).map((each) => [each.table.name, each]));
  // What a full read has not brought yet may no longer be at the target.
  const states = new Map([...readBookmarks(state, tables)].filter(([name]) => selected.get(name)?.isFull !== true));
  const names = new Set(selected.keys());
  for (const warning of checkSelection(names)) await log(warning);
  const send = (messages: readonly Json[]): Promise<void> =>
    write(messages.map((each) => `${jsonText(each)}\n`).join(""));

  const { usage, organization } = await connect(config);
  const id = await organization();
  await send([...selected.values()].map(schemaMessage));
  const current = new Map(states);
  const summary = await readStreams({
    usage,
    organization: id,
    streams,
    selected: names,
    since: config.start_date,
    states,
    now,
    stop,
    async emit({ records, states: after }) {
      for (const [name, rows] of records) {
        const target = selected.get(name);
        if (target !== undefined) await send(rows.map((row) => recordMessage(target, row)));
      }
      for (const [name, each] of after) current.set(name, each);
      await send([stateMessage(current)]);
    },
  });
  for (const sentence of describeEnd(summary, (error) => wordsOf(error, config.api_key))) await log(sentence);
  return summary;
}
