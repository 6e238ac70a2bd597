/** The formats of a table. */
export const formats = ["table", "json", "ndjson", "csv", "markdown", "html"] as const;

export type Format = (typeof formats)[number];
