import { ParamsError } from "../errors/params-error.ts";

/**
 * What a caller passed as an iterable of rows. Rejects what cannot be iterated synchronously, so that it never becomes an
 * empty result, and, while it is read, an iterator that breaks the protocol. What the caller's own iterator throws is
 * thrown unchanged.
 */
export function iterated<Item>(rows: Iterable<Item>, param: string): Iterable<Item> {
  const open: unknown = typeof rows === "object" && rows !== null ? Reflect.get(rows, Symbol.iterator) : undefined;
  // The iterator of an array is the engine's: it needs no check, and without one rows are read fastest.
  if (open === arrayIterator && Array.isArray(rows)) return rows;
  if (typeof open === "function") return { [Symbol.iterator]: () => iteratorOf(Reflect.apply(open, rows, []), param) };
  const isAsync = isObject(rows) && (Symbol.asyncIterator in rows || "then" in rows);
  throw new ParamsError(`${param} must be an array or another iterable of rows.`, {
    param,
    hint: isAsync
      ? "Read the report first: for await (const row of report.rows()) rows.push(row)."
      : "Pass [] if there are no rows.",
  });
}

const arrayIterator: unknown = Array.prototype[Symbol.iterator];

function iteratorOf<Item>(iterator: unknown, param: string): Iterator<Item> {
  const next: unknown = isObject(iterator) ? Reflect.get(iterator, "next") : undefined;
  if (typeof next !== "function") throw broken(param, "its iterator has no next()");
  return {
    next() {
      const result: unknown = Reflect.apply(next, iterator, []);
      if (isObject(result)) return result as IteratorResult<Item>;
      throw broken(param, "next() of its iterator does not return an object");
    },
    return(value: unknown) {
      (iterator as Iterator<Item>).return?.();
      return { done: true, value };
    },
  };
}

function isObject(value: unknown): value is object {
  return Object(value) === value;
}

function broken(param: string, problem: string): ParamsError {
  const hint = "Pass an array, or an object whose [Symbol.iterator] is a generator function.";
  return new ParamsError(`${param} cannot be iterated: ${problem}.`, { param, hint });
}
