import type { FilterLists } from "../simulation/analytics-filters.ts";

/** Reads filters from the parameters of a program: lists without brackets, null for the empty entry. */
export function filterListsOf(params: object): FilterLists {
  const lists = new Map<string, unknown>(Object.entries(params));
  return {
    list(name) {
      const value = lists.get(name);
      return Array.isArray(value) ? value.map((entry: unknown) => (typeof entry === "string" ? entry : "")) : undefined;
    },
  };
}
