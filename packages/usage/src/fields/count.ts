import { ParamsError } from "../errors/params-error.ts";
import { badRow } from "./bad-row.ts";

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Reads a counter: a non-negative integer that a double represents exactly. Anything else is `bad_row`. */
export function readCount(value: unknown, path: string): number {
  if (isCount(value)) return value;
  throw badRow(path, value === undefined ? "is missing" : "is not a non-negative safe integer");
}

/** Adds two counts. A sum beyond 2^53 would be rounded, so it is an error. */
export function addCounts(left: number, right: number, name: string): number {
  const sum = left + right;
  if (sum <= Number.MAX_SAFE_INTEGER) return sum;
  throw new ParamsError(`${name} adds up to more than Number.MAX_SAFE_INTEGER and cannot be represented exactly.`, {
    param: name,
    hint: "Add fewer rows at a time.",
  });
}
