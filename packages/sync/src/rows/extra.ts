import { canonicalJson } from "./canonical-json.ts";

type Wire = Readonly<Record<string, unknown>>;

/**
 * What no column accounts for: fields that the API added later. Null if there are none, so that a row does not change
 * when the server only sends more nulls.
 */
export function extraOf(row: Wire, known: KnownPaths): string | null {
  const rest = restOf(row, known, "");
  return rest === undefined ? null : canonicalJson(rest);
}

/** Paths that columns account for, and the objects on the way to them. */
export interface KnownPaths {
  readonly paths: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
}

export function knownPaths(paths: readonly string[]): KnownPaths {
  const holders = paths.flatMap((path) => {
    const names = path.split(".");
    return names.slice(1).map((_, index) => names.slice(0, index + 1).join("."));
  });
  return { paths: new Set(paths), holders: new Set(holders) };
}

function restOf(holder: Wire, known: KnownPaths, prefix: string): Wire | undefined {
  const rest: [string, unknown][] = [];
  for (const [name, value] of Object.entries(holder)) {
    const path = prefix + name;
    if (value === null || value === undefined || known.paths.has(path)) continue;
    const isHolder = typeof value === "object" && known.holders.has(path);
    const unknown = isHolder ? restOf(value as Wire, known, `${path}.`) : value;
    if (unknown !== undefined) rest.push([name, unknown]);
  }
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}
