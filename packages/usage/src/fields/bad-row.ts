import { ProtocolError } from "../errors/protocol-error.ts";

/** The fields of a row, by wire name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Makes the error for a row with a missing or malformed field. `path` starts at the helper's argument. */
export function badRow(path: string, problem: string): ProtocolError {
  return new ProtocolError("bad_row", `${path} ${problem}.`, { path });
}

/** Checks that a value is an object with fields; otherwise throws `bad_row`. */
export function asRecord(value: unknown, path: string): Fields {
  if (isRecord(value)) return value;
  throw badRow(path, value === null || value === undefined ? "is missing" : "is not an object");
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** The same, and not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && !Array.isArray(value);
}
