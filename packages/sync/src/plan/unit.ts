import { createHash } from "node:crypto";
import { isDay } from "../days/day.ts";
import { SyncError } from "../errors/sync-error.ts";
import type { Stream } from "../streams/stream.ts";

/**
 * A piece of work: some days of one stream of one organization, read completely or not at all. Plain JSON without a key
 * in it, so that it can wait in any queue. Running it twice, late, or from a stale queue is harmless.
 */
export interface Unit {
  readonly v: 1;
  readonly organization: string;
  readonly stream: string;
  /** First UTC day. */
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  /** Hash of the stream's query. */
  readonly query: string;
}

/** A short hash of what a stream asks for. */
export function queryHash({ query }: Stream): string {
  return createHash("sha256").update(query).digest("hex").slice(0, 12);
}

/** The stream of a unit that came from outside, after a check that it means the same here. */
export function streamOfUnit(value: unknown, streams: readonly Stream[], organization: string): Stream {
  const unit = value as Partial<Unit> | null;
  const problem = problemOf(unit, organization);
  if (problem !== undefined) throw invalid(problem);
  const stream = streams.find(({ name }) => name === unit?.stream);
  if (stream === undefined)
    throw invalid(
      `stream is ${JSON.stringify(unit?.stream)}; expected one of ${streams.map(({ name }) => name).join(", ")}`,
    );
  if (unit?.query !== queryHash(stream))
    throw new SyncError(
      "other_query",
      `The unit asks for another grouping of ${stream.name} than this sync, which reads ${stream.query}. Plan again.`,
    );
  return stream;
}

function problemOf(unit: Partial<Unit> | null, organization: string): string | undefined {
  if (typeof unit !== "object" || unit === null) return `it is ${JSON.stringify(unit)}; expected an object`;
  if (unit.v !== 1) return `v is ${JSON.stringify(unit.v)}; expected 1`;
  if (unit.organization !== organization)
    return `organization is ${JSON.stringify(unit.organization)}; expected ${JSON.stringify(organization)}, whose key this is`;
  for (const name of ["from", "to"] as const)
    if (!isDay(unit[name])) return `${name} is ${JSON.stringify(unit[name])}; expected a day such as 2026-05-01`;
  if (String(unit.from) >= String(unit.to))
    return `to is ${String(unit.to)}; expected a day after ${String(unit.from)}`;
  return undefined;
}

function invalid(problem: string): SyncError {
  return new SyncError("invalid_option", `The unit is invalid: ${problem}.`);
}
