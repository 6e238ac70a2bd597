import type { Json, JsonObject } from "../json.ts";

/** The same value with the fields of every object in the opposite order. */
export function reversedKeys(value: JsonObject): JsonObject {
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, inner]) => [name, reversedWithin(inner)]));
}

function reversedWithin(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversedWithin);
  return typeof value === "object" && value !== null ? reversedKeys(value) : value;
}
