import { ConnectorError } from "../failure/connector-error.ts";
import type { EngineState } from "./engine-state.ts";

/** Refuses a state of another organization: its rows would be in one table with those of this one. */
export function checkStates(states: ReadonlyMap<string, EngineState>, organization: string): void {
  for (const [stream, { organization_id: other }] of states) {
    if (other === organization) continue;
    throw new ConnectorError(
      "invalid_state",
      `The state of the stream ${stream} belongs to the organization ${other}, and the key to ${organization}. Use one connection for each organization, or clear the stream's data and its state.`,
    );
  }
}
