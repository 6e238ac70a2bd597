import { closest, distance } from "fastest-levenshtein";

const maxLength = 200;

/** `Did you mean x? ` if a candidate is a typing error away from the text, otherwise an empty text. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  const best = nearest(text, candidates);
  return best === undefined ? "" : `Did you mean ${best}? `;
}

/** The candidate that is a typing error away from the text. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  // Comparing takes the product of two lengths, and a name can have any length.
  if (text.length > maxLength) return undefined;
  const similar = candidates.filter(({ length }) => Math.abs(length - text.length) <= maxDistance(text));
  if (similar.length === 0) return undefined;
  const best = closest(text, similar);
  return distance(text, best) <= maxDistance(text) ? best : undefined;
}

function maxDistance({ length }: string): number {
  return Math.max(2, length / 3);
}
