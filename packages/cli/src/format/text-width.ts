import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text cut to a width on a terminal, with an ellipsis if anything is cut off. Reads no more of it than it needs. */
export function cutText(text: string, width: number): string {
  // No character is wider than two columns.
  if (text.length * 2 <= width) return text;
  let end = 0;
  let used = 0;
  let endBeforeEllipsis = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > width) return `${text.slice(0, endBeforeEllipsis)}…`;
    end += segment.length;
    if (used < width) endBeforeEllipsis = end;
  }
  return text;
}

/** The lines of a sentence. A word that is longer than a line is broken. */
export function wrapText(sentence: string, width: number): string[] {
  return width === Infinity ? [sentence] : wrapAnsi(sentence, width, { hard: true }).split("\n");
}
