import { mark } from "./mark.ts";

const maxEntries = 20;

/** A part of an answer that is not its rows: of a long list the first entries, and how many there are. */
export function bound(value: unknown): unknown {
  if (typeof value === "string") return mark(value, false);
  if (Array.isArray(value)) {
    const entries = value.slice(0, maxEntries).map(bound);
    return value.length <= maxEntries ? entries : { first: entries, count: value.length };
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bound(part)]));
}
