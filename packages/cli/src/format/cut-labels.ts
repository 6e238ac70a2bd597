import stringWidth from "string-width";
import { cutMiddle, cutText } from "./text-width.ts";

/** The texts of a column cut to its width: at the end, or in the middle if two that differ would look the same. */
export function cutLabels(texts: readonly string[], width: number): string[] {
  const cut = texts.map((text) => cutText(text, width));
  if (new Set(cut).size === new Set(texts).size) return cut;
  return texts.map((text) => cutMiddle(text, width));
}

/** Names that begin alike for longer than this are cut in the middle. */
const maxReadable = 40;

/** The width from which the texts of a column are distinct, although their ends are cut. Undefined if they never are. */
export function distinctWidth(texts: readonly string[]): number | undefined {
  const sorted = [...new Set(texts.map((text) => text.slice(0, maxReadable)))].toSorted();
  if (sorted.length < new Set(texts).size) return undefined;
  // The character that differs can be two columns wide, and the ellipsis is one more.
  return sorted
    .slice(1)
    .reduce((max, text, index) => Math.max(max, stringWidth(sharedStart(sorted[index] ?? "", text)) + 3), 0);
}

function sharedStart(left: string, right: string): string {
  let end = 0;
  while (end < left.length && left[end] === right[end]) end++;
  return left.slice(0, end);
}
