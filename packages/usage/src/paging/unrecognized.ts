import type { Emit } from "../http/events.ts";
import type { Redactor } from "../http/redact.ts";
import type { OnUnrecognized } from "./inspect.ts";

/** Something the server sent that this version does not know. It was passed through. */
export interface Unrecognized {
  /** Without indices: `data[].results[].service_tier`. */
  readonly path: string;
  readonly value: unknown;
  readonly count: number;
}

/** A new counter differs in every row; naming a few of its values is enough. */
const mostValues = 20;

export interface UnrecognizedLog {
  readonly note: OnUnrecognized;
  list(): Unrecognized[];
}

/** Counts what is not recognized and tells of it once per path and value. */
export function createUnrecognizedLog(report: string, redactor: Redactor, emit: Emit | undefined): UnrecognizedLog {
  const seen = new Map<string, Map<unknown, number>>();
  return {
    note(path, raw) {
      const values = seen.get(path) ?? new Map<unknown, number>();
      seen.set(path, values);
      const shown = show(raw, redactor);
      const value = values.has(shown) || values.size < mostValues ? shown : "...";
      const count = values.get(value) ?? 0;
      values.set(value, count + 1);
      if (count === 0) emit?.({ type: "unrecognized", report, path, value });
    },
    list: () => [...seen].flatMap(([path, values]) => [...values].map(([value, count]) => ({ path, value, count }))),
  };
}

function show(value: unknown, redactor: Redactor): unknown {
  if (typeof value === "string") return redactor.text(value);
  return typeof value === "object" && value !== null ? (Array.isArray(value) ? "[list]" : "[object]") : value;
}
