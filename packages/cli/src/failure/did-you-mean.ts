import { closest, distance } from "fastest-levenshtein";

const maxLength = 200;

/** `Did you mean x? ` if a candidate is a typing error away from the text, otherwise an empty text. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  // Comparing takes the product of two lengths, and a name can have any length.
  if (text.length > maxLength) return "";
  const similar = candidates.filter(({ length }) => Math.abs(length - text.length) <= maxDistance(text));
  if (similar.length === 0) return "";
  const best = closest(text, similar);
  return distance(text, best) <= maxDistance(text) ? `Did you mean ${best}? ` : "";
}

function maxDistance({ length }: string): number {
  return Math.max(2, length / 3);
}
