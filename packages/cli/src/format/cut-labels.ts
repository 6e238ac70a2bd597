import { cutMiddle, cutText } from "./text-width.ts";

/** The texts of a column cut to its width: at the end, or in the middle if two that differ would look the same. */
export function cutLabels(texts: readonly string[], width: number): string[] {
  const cut = texts.map((text) => cutText(text, width));
  if (new Set(cut).size === new Set(texts).size) return cut;
  return texts.map((text) => cutMiddle(text, width));
}
