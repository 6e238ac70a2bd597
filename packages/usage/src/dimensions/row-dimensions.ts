import type { WireActor } from "../actors/actor.ts";
import { type Fields, isRecord } from "../fields/bad-row.ts";

/** The wire values of a dimension, except null. */
export type DimensionValue = string | boolean | WireActor;

/** Strings about time, amount and currency, which are not dimensions. */
const notDimensions: ReadonlySet<string> = new Set([
  "starting_at",
  "ending_at",
  "date",
  "amount",
  "currency",
  // Describes the customer of a Claude Code record; it can change while the record's identity stays the same.
  "subscription_type",
  "filled",
]);

/** The object with a row's dimensions: `group` on analytics, the row itself everywhere else. */
export function dimensionHolder(row: Fields): Fields {
  const group = row["group"];
  return isRecord(group) ? group : row;
}

/**
 * Whether a field is a dimension: a string, a boolean or an actor that is not about time or money.
 * Dimensions added to the API later are recognized as well. Null is ambiguous, so the name decides.
 */
export function isDimension(name: string, value: unknown): value is DimensionValue | null {
  if (notDimensions.has(name) || name.endsWith("_amount")) return false;
  if (value === null || typeof value === "string" || typeof value === "boolean") return name !== "requests";
  return isActor(value);
}

/** Whether a value is a tagged object, like an actor. */
export function isActor(value: unknown): value is WireActor {
  return isRecord(value) && typeof value["type"] === "string";
}

/** The names of the dimensions in a row's dimension holder. */
export function dimensionNames(holder: Fields): string[] {
  return Object.keys(holder).filter((name) => isDimension(name, holder[name]));
}
