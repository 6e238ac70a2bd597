/** `excel` for a spreadsheet in English; `excel-eu` for one that reads a comma as the decimal point, as in German. */
export const csvDialects = ["excel", "excel-eu"] as const;

export type CsvDialect = (typeof csvDialects)[number];
