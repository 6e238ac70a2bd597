import type { Emit } from "../http/events.ts";
import type { Redactor } from "../http/redact.ts";
import type { OnUnrecognized } from "./inspect-row.ts";

/** Something the server sent that this version does not know. It was passed through. */
export interface Unrecognized {
  /** Without indices: `data[].results[].service_tier`. */
  readonly path: string;
  readonly value: unknown;
  readonly count: number;
}

/** A new counter differs in every row; naming a few of its values is enough, and so with names. */
const mostValues = 20;
const mostPaths = 100;
const longestText = 200;
const others = "...";

export interface UnrecognizedLog {
  readonly note: OnUnrecognized;
  list(): Unrecognized[];
}

/** Counts what is not recognized and tells of it once per path and value. */
export function createUnrecognizedLog(report: string, redactor: Redactor, emit: Emit | undefined): UnrecognizedLog {
  const entries: { path: string; value: unknown; count: number }[] = [];
  // By what the server sent, so that the same news in every row of a page is redacted once.
  const seen = new Map<string, Map<unknown, { count: number }>>();
  const shown = (text: string): string => redactor.text(text).slice(0, longestText);

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
      const path = fit(seen, sentPath, mostPaths);
      const values = seen.get(path) ?? new Map<unknown, { count: number }>();
      seen.set(path, values);
      const value = fit(values, withoutContents(sent), mostValues);
      const entry = values.get(value) ?? enter(path, value);
      values.set(value, entry);
      entry.count++;
    },
    list: () => entries.map((entry) => ({ ...entry })),
  };
}

/** The key itself, or the one that stands for all the others once there are many. */
function fit<Key>(map: ReadonlyMap<Key | string, unknown>, key: Key, most: number): Key | string {
  return map.has(key) || map.size < most ? key : others;
}

function withoutContents(value: unknown): unknown {
  return typeof value === "object" && value !== null ? (Array.isArray(value) ? "[list]" : "[object]") : value;
}
