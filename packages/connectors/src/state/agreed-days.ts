import type { Stream } from "@org/usage-sync";
import { type EngineState, readDays } from "./engine-state.ts";
import type { DayRead } from "./spans.ts";

/**
 * The days of a report that all of its engine streams have from the same read: a destination commits each stream by itself,
 * so rows can have arrived whose receipt was lost, or the other way round. Such a day is read again.
 */
export function agreedDays(states: readonly EngineState[], stream: Stream): Map<string, DayRead> {
  const [first = new Map<string, DayRead>(), ...others] = states.map((state) => readDays(state, stream));
  return new Map([...first].filter(([day, read]) => others.every((other) => isSame(other.get(day), read))));
}

function isSame(left: DayRead | undefined, right: DayRead): boolean {
  return left?.read_at === right.read_at && left.as_of === right.as_of;
}
