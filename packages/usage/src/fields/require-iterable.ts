import { ParamsError } from "../errors/params-error.ts";

/** Rejects what cannot be iterated synchronously, so that it never becomes an empty result. */
export function requireIterable(rows: unknown, param: string): asserts rows is Iterable<unknown> {
  if (isIterableObject(rows)) return;
  const isAsync = rows instanceof Object && (Symbol.asyncIterator in rows || "then" in rows);
  throw new ParamsError(`${param} must be an array or another iterable of rows.`, {
    param,
    hint: isAsync
      ? "Read the report first: for await (const row of report.rows()) rows.push(row)."
      : "Pass [] if there are no rows.",
  });
}

function isIterableObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, Symbol.iterator) === "function";
}
