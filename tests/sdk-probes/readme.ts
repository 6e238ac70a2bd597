import { join } from "node:path";

export const readmeFile: string = join(import.meta.dirname, "../../README.md");

const block = /(<!-- sdk: [^\n]* -->\n)[^]*?(<!-- \/sdk -->)/;

/** The README with the table between its markers. */
export const withTable = (readme: string, table: string): string => readme.replace(block, `$1\n${table}\n\n$2`);
