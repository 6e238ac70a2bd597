import { isRecord } from "../fields/bad-row.ts";
import type { WireActor } from "../actors/actor.ts";

/** What a dimension of a row can hold on the wire, apart from null. */
export type DimensionValue = string | boolean | WireActor;

/** Texts that say when, how much and in what; none of them says what a row is about. */
const notDimensions: ReadonlySet<string> = new Set([
  "starting_at",
  "ending_at",
  "date",
  "amount",
  "currency",
  // Describes the customer of a Claude Code record; it can change without the record becoming another one.
  "subscription_type",
  "filled",
]);

/** Where the dimensions of a row stand: in `group` on analytics, beside the figures everywhere else. */
export function dimensionHolder(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const group = row["group"];
  return isRecord(group) ? group : row;
}

/**
 * Whether a field is a dimension, told by what it is: a text, a flag or an actor that is not about time or money.
 * So a dimension that came after this package is one too. Null can be either; the name decides.
 */
export function isDimension(name: string, value: unknown): value is DimensionValue | null {
  if (notDimensions.has(name) || name.endsWith("_amount")) return false;
  if (value === null || typeof value === "string" || typeof value === "boolean") return name !== "requests";
  return isActor(value);
}

/** Whether a value is a tagged object, as actors are. */
export function isActor(value: unknown): value is WireActor {
  return isRecord(value) && typeof value["type"] === "string";
}
