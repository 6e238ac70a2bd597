import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Few characters have more code units than this. */
const maxUnits = 12;

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

/** A text cut to a width by an ellipsis in its middle: names that begin alike often differ at their end. */
export function cutMiddle(text: string, width: number): string {
  const tailWidth = Math.floor((width - 1) / 2);
  if (tailWidth < 1 || cutText(text, width) === text) return cutText(text, width);
  // The first character of the part that is read may be half of one.
  const [, ...segments] = graphemes.segment(text.slice(-(tailWidth + 1) * maxUnits));
  let tail = "";
  for (const { segment } of segments.toReversed()) {
    if (stringWidth(segment + tail) > tailWidth) break;
    tail = segment + tail;
  }
  return cutText(text, width - tailWidth) + tail;
}

export type Paint = (text: string) => string;

/** A text cut or padded to a width. Padding is not painted. */
export function fitText(text: string, width: number, align: "left" | "right", paint: Paint): string {
  const cut = cutText(text, width);
  const padding = " ".repeat(Math.max(0, width - stringWidth(cut)));
  const painted = cut === "" ? "" : paint(cut);
  return align === "left" ? painted + padding : padding + painted;
}

/** The lines of a sentence. A word that is longer than a line is broken. */
export function wrapText(sentence: string, width: number): string[] {
  return width === Infinity ? [sentence] : wrapAnsi(sentence, width, { hard: true }).split("\n");
}
