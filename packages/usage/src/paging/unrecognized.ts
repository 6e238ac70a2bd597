import type { Emit } from "../http/events.ts";
import type { Redactor } from "../http/redact.ts";
import type { OnUnrecognized } from "./inspect-row.ts";

/** Something that the server sent and this version does not know. It is passed through. */
export interface Unrecognized {
  /** Without indices: `data[].results[].service_tier`. */
  readonly path: string;
  readonly value: unknown;
  readonly count: number;
}

/** A new counter has a different value in every row, so only the first few values (and names) are reported. */
const maxValues = 20;
const maxPaths = 100;
const maxTextLength = 200;
const others = "...";

export interface UnrecognizedLog {
  readonly note: OnUnrecognized;
  list(): Unrecognized[];
}

/** Counts what is not recognized, and reports it once per path and value. */
export function createUnrecognizedLog(report: string, redactor: Redactor, emit: Emit | undefined): UnrecognizedLog {
  const entries: { path: string; value: unknown; count: number }[] = [];
  // Keyed by the raw value, so that a value repeated in every row is redacted only once.
  const seen = new Map<string, Map<unknown, { count: number }>>();
  const shown = (text: string): string => redactor.text(text).slice(0, maxTextLength);

  const enter = (sentPath: string, sent: unknown): { count: number } => {
    const path = shown(sentPath);
    const value = typeof sent === "string" ? shown(sent) : sent;
    const known = entries.find((entry) => entry.path === path && entry.value === value);
    if (known !== undefined) return known;
    const entry = { path, value, count: 0 };
    entries.push(entry);
    emit?.({ type: "unrecognized", report, path, value });
    return entry;
  };

  return {
    note(sentPath, sent) {
      const path = fit(seen, sentPath, maxPaths);
      const values = seen.get(path) ?? new Map<unknown, { count: number }>();
      seen.set(path, values);
      const value = fit(values, withoutContents(sent), maxValues);
      const entry = values.get(value) ?? enter(path, value);
      values.set(value, entry);
      entry.count++;
    },
    list: () => entries.map((entry) => ({ ...entry })),
  };
}

/** The key, or the one that represents all others once there are too many. */
function fit<Key>(map: ReadonlyMap<Key | string, unknown>, key: Key, max: number): Key | string {
  return map.has(key) || map.size < max ? key : others;
}

function withoutContents(value: unknown): unknown {
  return typeof value === "object" && value !== null ? (Array.isArray(value) ? "[list]" : "[object]") : value;
}
