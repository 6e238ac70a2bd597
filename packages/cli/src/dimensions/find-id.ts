import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import type { FilterKind, ListedEntry } from "./filter-kinds.ts";
import { isSameName } from "./is-same-name.ts";

/** Longer lists of names are left out of a message. */
const maxListed = 10;

/** The ID of a name. An unknown name, or one that several entries share, is refused. */
export function findId(...args: Parameters<typeof findEntry>): string {
  return findEntry(...args).id;
}

/** The entry of an ID or a name. */
export function findEntry(
  value: string,
  entries: readonly ListedEntry[],
  { singular, plural }: Pick<FilterKind, "singular" | "plural">,
  label: string,
): ListedEntry {
  const same = entries.filter(({ id, names }) => id === value || names.includes(value));
  const found = same.length > 0 ? same : entries.filter(({ names }) => names.some((name) => isSameName(name, value)));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  const got = `${label} is invalid: got ${JSON.stringify(value)}`;
  if (first !== undefined) {
    throw new CommandError(
      `${got}; several ${plural} have that name: ${found.map(({ id }) => id).join(", ")}. Use an ID.`,
    );
  }
  const names = entries.flatMap((entry) => entry.names);
  const known = names.length > 0 && names.length <= maxListed ? ` There are ${names.join(", ")}.` : "";
  throw new CommandError(`${got}; no ${singular} has that ID or name.${known} ${didYouMean(value, names)}`.trim());
}
