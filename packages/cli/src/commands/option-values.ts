import { InvalidArgumentError } from "commander";

/** A whole number from 1. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text.trim())) throw new InvalidArgumentError("Expected a whole number from 1.");
  return Number(text.trim());
}

/** An amount of dollars, kept as text because a float would round it. */
export function dollarAmount(text: string): string {
  if (/^\d+(?:\.\d+)?$/.test(text.trim())) return text.trim();
  throw new InvalidArgumentError("Expected an amount in dollars such as 5000 or 4999.50, without signs or separators.");
}

/** A percentage, kept as text. */
export function percentage(text: string): string {
  if (/^\d+(?:\.\d+)?$/.test(text.trim())) return text.trim();
  throw new InvalidArgumentError("Expected a number of percent without the sign, such as 80.");
}

/** An IANA time zone that the runtime knows. */
export function timeZone(text: string): string {
  try {
    const { timeZone: known } = new Intl.DateTimeFormat("en", { timeZone: text.trim() }).resolvedOptions();
    return known;
  } catch {
    throw new InvalidArgumentError("Expected an IANA name such as Europe/Berlin or America/Los_Angeles.");
  }
}

/** Collects a flag that can be repeated and whose values can be separated by commas. */
export function list(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), ...value.split(",").map((part) => part.trim())].filter((part) => part !== "");
}

/** Collects a flag that can be repeated, each value as it is. */
export function repeat(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}
