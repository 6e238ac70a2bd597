import { ConnectorError } from "../failure/connector-error.ts";
import { isFields, shown } from "../json/parse-json.ts";
import type { EngineState } from "../state/engine-state.ts";
import { readState } from "../state/read-state.ts";
import type { EngineTable } from "../tables/tables.ts";

/** The state file: a ledger of days per stream. An empty file, an empty object or none is a first run. */
export function readBookmarks(state: unknown, tables: readonly EngineTable[]): Map<string, EngineState> {
  if (state === undefined || state === null) return new Map();
  if (!isFields(state)) throw invalid(shown(state));
  // Some runners keep the whole message instead of its value.
  const value = isFields(state["value"]) ? state["value"] : state;
  const bookmarks = value["bookmarks"] ?? {};
  if (!isFields(bookmarks)) throw invalid(`bookmarks: ${shown(bookmarks)}`);
  const found = new Map<string, EngineState>();
  for (const { name } of tables) {
    const known = readState(bookmarks[name], name);
    if (known !== undefined) found.set(name, known);
  }
  return found;
}

function invalid(received: string): ConnectorError {
  return new ConnectorError(
    "invalid_state",
    `The state is invalid: got ${received}; expected the value of the last STATE message, such as {"bookmarks": {}}.`,
  );
}
