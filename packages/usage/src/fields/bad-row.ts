import { ProtocolError } from "../errors/protocol-error.ts";

/** The error for a row that lacks a field or holds something else there. `path` is inside what the caller handed in. */
export function badRow(path: string, problem: string): ProtocolError {
  return new ProtocolError("bad_row", `${path} ${problem}.`, { path });
}

/** A value as an object whose fields can be looked at, or `bad_row`. */
export function asRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw badRow(path, value === null || value === undefined ? "is missing" : "is not an object");
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
