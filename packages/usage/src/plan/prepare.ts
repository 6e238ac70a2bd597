import { type CheckedParams, checkParams } from "../params/check.ts";
import { listOf } from "../params/list-of.ts";
import { invalidParam } from "../errors/invalid-param.ts";
import type { Query, ReportDefinition } from "../definition.ts";
import type { Piece, WindowMs } from "./piece.ts";
import { maxPageSize, pageSize } from "./pieces.ts";
import { resolveWindow } from "./window.ts";

/** A call that passed every check that is possible before a request. */
export interface Prepared {
  readonly definition: ReportDefinition;
  /** The caller's parameters and our defaults, by plain names, without the window. */
  readonly query: Query;
  /** The parameters of the window; a missing end is computed for each walk. */
  readonly bounds: Query;
  /** The dimensions that split the rows: those that always do, the grouped ones, and those that they open. */
  readonly grouped: readonly string[];
  /** The query on the wire, without window and cursor: lists have brackets, and pages a size. */
  readonly wire: Query;
}

export function prepare(definition: ReportDefinition, params: unknown, allowUnknown: boolean, nowMs: number): Prepared {
  const { query, bounds }: CheckedParams = checkParams(definition, params, allowUnknown, nowMs);
  const grouped = groupedBy(definition, query);
  const prepared: Prepared = { definition, query, bounds, grouped, wire: wireQuery(definition, query) };
  const limit = query["limit"] as number | undefined;
  const maximum = maxPageSize(definition, query);
  if (limit !== undefined && maximum !== undefined && limit > maximum) {
    throw invalidParam("limit", limit, "is more than a page can hold", { hint: `At most ${maximum} with this width.` });
  }
  windowAt(prepared, nowMs);
  return prepared;
}

/** The window at a moment. It moves with `nowMs` if the caller omitted the end. */
export function windowAt({ definition, query, bounds }: Prepared, nowMs: number): WindowMs | undefined {
  return definition.time && resolveWindow(definition, definition.time, query, bounds, nowMs);
}

function groupedBy({ splits = [], opens }: ReportDefinition, query: Query): string[] {
  const groupBy = listOf(query, "group_by");
  return [...new Set([...splits, ...groupBy.flatMap((dimension) => [dimension, ...(opens?.[dimension] ?? [])])])];
}

function wireQuery(definition: ReportDefinition, query: Query): Query {
  const wire: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    if (definition.localParameters?.[name] === undefined) wire[Array.isArray(value) ? `${name}[]` : name] = value;
  }
  const limit = pageSize(definition, query);
  if (limit !== undefined) wire["limit"] = limit;
  return wire;
}

/** The query of the first page of a piece. */
export function pageQuery({ definition, wire }: Prepared, { startMs, endMs }: Piece): Query {
  const bounds = startMs === undefined || endMs === undefined ? {} : definition.layout.bounds({ startMs, endMs });
  return { ...bounds, ...wire };
}
