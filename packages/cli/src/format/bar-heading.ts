import type { Sheet } from "../sheet/sheet.ts";

/** What the bars next to a table show. */
export function barHeading({ columns, barOf }: Sheet): string {
  const column = columns.find(({ key }) => key === barOf);
  return column === undefined ? "" : `${column.heading}, to scale`;
}
