import { ConnectorError } from "../failure/connector-error.ts";
import { isFields, shown } from "../json/parse-json.ts";
import type { EngineState } from "../state/engine-state.ts";
import { readState } from "../state/read-state.ts";
import type { EngineTable } from "../tables/tables.ts";

/** The state file: a STREAM state per stream. An empty list, an empty object or none is a first sync. */
export function readStreamStates(state: unknown, tables: readonly EngineTable[]): Map<string, EngineState> {
  const found = new Map<string, EngineState>();
  if (state === undefined || state === null || (isFields(state) && Object.keys(state).length === 0)) return found;
  if (!Array.isArray(state)) throw invalid(shown(state));
  for (const message of state as unknown[]) {
    const { name, value } = readMessage(message);
    // A stream of another version is skipped.
    if (!tables.some((table) => table.name === name)) continue;
    const known = readState(value, name);
    if (known !== undefined) found.set(name, known);
  }
  return found;
}

function readMessage(message: unknown): { readonly name: string; readonly value: unknown } {
  // What the source wrote has the state inside of a message, what Airbyte keeps has not.
  const inner = isFields(message) && isFields(message["state"]) ? message["state"] : message;
  const stream = isFields(inner) && inner["type"] === "STREAM" ? inner["stream"] : undefined;
  const descriptor = isFields(stream) ? stream["stream_descriptor"] : undefined;
  const name = isFields(descriptor) ? descriptor["name"] : undefined;
  if (!isFields(stream) || typeof name !== "string") throw invalid(shown(message));
  return { name, value: stream["stream_state"] };
}

function invalid(received: string): ConnectorError {
  return new ConnectorError(
    "invalid_state",
    `The state is invalid: got ${received}; expected a list of states of type STREAM, as this source writes them.`,
  );
}
