import { canonicalJson } from "./canonical-json.ts";

type Wire = Readonly<Record<string, unknown>>;

/**
 * What no column accounts for: fields that the API added later. Null if there are none, so that a row does not change
 * when the server only sends more nulls.
 */
export function extraOf(row: Wire, paths: ReadonlySet<string>): string | null {
  const rest = restOf(row, paths, "");
  return rest === undefined ? null : canonicalJson(rest);
}

function restOf(holder: Wire, paths: ReadonlySet<string>, prefix: string): Wire | undefined {
  const entries = Object.entries(holder).flatMap(([name, value]): [string, unknown][] => {
    const path = prefix + name;
    if (value === null || value === undefined || paths.has(path)) return [];
    const isKnownHolder = [...paths].some((known) => known.startsWith(`${path}.`));
    if (!isKnownHolder || typeof value !== "object") return [[name, value]];
    const rest = restOf(value as Wire, paths, `${path}.`);
    return rest === undefined ? [] : [[name, rest]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
