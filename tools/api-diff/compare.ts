import type { Bump } from "./bump.ts";
import type { Description } from "./description.ts";
import type { Name, Names } from "./name.ts";
import { namesOf } from "./names.ts";

/** One difference between two states of the API description. `major` breaks code that was right before. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  readonly name: string;
  readonly bump: Bump;
}

/** The changes of one endpoint, or of the names that code imports. */
export interface Section {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** The names that were added, removed or changed, per endpoint. A removed or added endpoint is one change. */
export function compareDescriptions(before: Description, after: Description): readonly Section[] {
  const [old, fresh] = [namesOf(before), namesOf(after)];
  return Object.keys({ ...old, ...fresh })
    .map((title) => ({ title, changes: compareNames(old[title] ?? {}, fresh[title] ?? {}) }))
    .filter(({ changes }) => changes.length > 0);
}

function compareNames(before: Names, after: Names): readonly Change[] {
  const { endpoint: old, ...others } = before;
  const { endpoint: fresh } = after;
  if (fresh !== undefined && Object.keys(before).length === 0)
    return [{ kind: "added", name: "endpoint", bump: "minor" }];
  if (old !== undefined && fresh === undefined) return [{ kind: "removed", name: "endpoint", bump: "major" }];
  return Object.keys({ ...(old === undefined ? {} : { endpoint: old }), ...others, ...after }).flatMap((name) =>
    compareName(name, before[name], after[name]),
  );
}

function compareName(name: string, before: Name | undefined, after: Name | undefined): readonly Change[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: "added", name, bump: after.added }];
  if (after === undefined) return [{ kind: "removed", name, bump: before.removed }];
  return Object.keys({ ...before.details, ...after.details }).flatMap((detail): Change[] => {
    const [was, is] = [before.details?.[detail], after.details?.[detail]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const text = `${name}, ${detail} ${show(was)} → ${show(is)}`;
    return [{ kind: "changed", name: text, bump: bumpOf(detail, was, is) }];
  });
}

const harmless = new Set(["default", "pattern", "status", "successor"]);

/** A limit that gets tighter, and a flag that restricts, break code that was right before. */
function bumpOf(detail: string, was: unknown, is: unknown): Bump {
  if (harmless.has(detail)) return "patch";
  if (typeof was === "boolean" && typeof is === "boolean")
    return (detail === "anyValue" ? was : is) ? "major" : "minor";
  if (/^(?:max|lookback)/.test(detail)) return isTighter(was, is, 1) ? "major" : "minor";
  if (detail === "min") return isTighter(was, is, -1) ? "major" : "minor";
  return detail === "beta" || detail === "nullEntry" ? "minor" : "major";
}

/** A maximum (`1`) gets tighter if it falls, a minimum (`-1`) if it rises. Without a number there is no limit. */
function isTighter(was: unknown, is: unknown, direction: 1 | -1): boolean {
  return typeof is === "number" && (typeof was !== "number" || (was - is) * direction > 0);
}

function show(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "none");
}
