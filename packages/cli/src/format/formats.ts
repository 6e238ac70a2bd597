/** The formats of a table. */
export const formats = ["table", "json", "ndjson", "csv", "markdown", "html", "xlsx"] as const;

export type Format = (typeof formats)[number];

const forPeople: readonly Format[] = ["table", "markdown", "html", "xlsx"];

/** People read names and cents, programs IDs and every digit. */
export function isForPeople(format: Format): boolean {
  return forPeople.includes(format);
}
