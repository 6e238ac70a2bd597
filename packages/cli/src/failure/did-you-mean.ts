import { closest, distance } from "fastest-levenshtein";

/** `Did you mean x? ` if a candidate is a typing error away from the text, otherwise an empty text. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return "";
  const best = closest(text, candidates);
  return distance(text, best) <= Math.max(2, text.length / 3) ? `Did you mean ${best}? ` : "";
}
