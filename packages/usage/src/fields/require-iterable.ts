import { ParamsError } from "../errors/params-error.ts";

/** Refuses what can't be walked here and now, before it turns into an empty answer. */
export function requireIterable(rows: unknown, param: string): asserts rows is Iterable<unknown> {
  if (isIterableObject(rows)) return;
  const later = rows instanceof Object && (Symbol.asyncIterator in rows || "then" in rows);
  throw new ParamsError(`${param} must be an array or another iterable of rows.`, {
    param,
    hint: later ? "Read the report first: for await (const row of report.rows()) rows.push(row)." : "Pass [] for none.",
  });
}

function isIterableObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
