import { clip, mark, notice } from "./mark.ts";
import { bound } from "./bound.ts";
import { pageOf } from "./page.ts";

/** The JSON of a command. */
export type Document = Readonly<Record<string, unknown>>;

/** How much of an answer is asked for. */
export interface Paging {
  readonly offset: number;
  readonly limit: number;
}

const coverageFields = ["complete", "complete_through", "settled_through", "as_of", "missing", "partial", "settling"];

/** Sentences and words of the command itself. */
const own = ["notes", "columns"];

interface Column {
  readonly key: string;
  readonly unit: string;
}

/** The answer of a tool: some rows, everything about them, and how far they can be relied on. */
export function answerOf(document: Document, rowsField: string | undefined, paging: Paging): Document {
  const columns = (document["columns"] ?? []) as readonly Column[];
  const names = new Set(columns.filter(({ unit }) => unit === "name").map(({ key }) => key));
  const rows = rowsField === undefined ? undefined : (document[rowsField] as readonly Document[]);
  const coverage = coverageFields.filter((name) => name in document).map((name) => [name, bound(document[name])]);
  const others = Object.entries(document).filter(
    ([name]) => !coverageFields.includes(name) && name !== rowsField && name !== "exit_code",
  );
  return {
    notice,
    ...Object.fromEntries(others.map(([name, value]) => [name, own.includes(name) ? clipped(value) : bound(value)])),
    coverage: Object.fromEntries(coverage) as Document,
    ...(rows !== undefined &&
      pageOf(
        rows.map((row) => markRow(row, names)),
        paging,
      )),
  };
}

function markRow(row: Document, names: ReadonlySet<string>): Document {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, mark(value, names.has(key))]));
}

function clipped(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === "string" ? clip(part) : part));
}
