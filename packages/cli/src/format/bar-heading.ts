import type { Sheet } from "../sheet/sheet.ts";

/** What the bars next to a table show, in as many words as fit; undefined if none do. */
export function barHeading({ columns, barOf }: Sheet, width: number): string | undefined {
  const heading = columns.find(({ key }) => key === barOf)?.heading ?? "";
  return [`${heading}, to scale`, heading].find((words) => words.length <= width);
}
