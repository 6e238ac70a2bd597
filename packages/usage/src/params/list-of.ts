import type { Query } from "../definition.ts";

/** The entries of a parameter that is a list; none if it is omitted. */
export function listOf(query: Query, name: string): readonly string[] {
  return (query[name] as readonly string[] | undefined) ?? [];
}
