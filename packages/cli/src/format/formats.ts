/** What a table can be written as. */
export const formats = ["table", "json", "ndjson", "csv", "markdown", "html"] as const;

export type Format = (typeof formats)[number];
