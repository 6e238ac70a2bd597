import { type Checked, checkParams } from "../params/check.ts";
import { formatInstant } from "../time/instant.ts";
import { refused } from "../errors/refused.ts";
import type { Query, ReportDefinition } from "../definition.ts";
import { largestPage, pageSize, type Piece } from "./pieces.ts";
import { resolveWindow, type WindowMs } from "./window.ts";

/** A call that passed every check that can be made before a request. */
export interface Prepared {
  readonly definition: ReportDefinition;
  /** The caller's parameters and our defaults, by plain names, without the window. */
  readonly query: Query;
  /** The window's parameters as given; a missing end is reckoned anew for each walk. */
  readonly given: Query;
  /** Dimensions that are told apart in the rows: those that always are, those asked for, and those that they open. */
  readonly grouped: readonly string[];
  /** The query as it goes over the wire, without window and cursor: lists have their brackets, pages their size. */
  readonly wire: Query;
}

export function prepare(definition: ReportDefinition, params: unknown, allowUnknown: boolean, nowMs: number): Prepared {
  const { query, window: given }: Checked = checkParams(definition, params, allowUnknown);
  const grouped = groupedBy(definition, query);
  const prepared: Prepared = { definition, query, given, grouped, wire: wireOf(definition, query) };
  const limit = query["limit"] as number | undefined;
  const largest = largestPage(definition, query);
  if (limit !== undefined && largest !== undefined && limit > largest) {
    throw refused("limit", limit, "is more than a page can hold", { hint: `At most ${largest} with this width.` });
  }
  windowAt(prepared, nowMs);
  return prepared;
}

/** The window at a moment; it moves with `nowMs` where the caller left the end out. */
export function windowAt({ definition, query, given }: Prepared, nowMs: number): WindowMs | undefined {
  return definition.time && resolveWindow(definition, definition.time, query, given, nowMs);
}

function groupedBy({ splits = [], opens }: ReportDefinition, query: Query): string[] {
  const groupBy = (query["group_by"] as readonly string[] | undefined) ?? [];
  return [...new Set([...splits, ...groupBy.flatMap((dimension) => [dimension, ...(opens?.[dimension] ?? [])])])];
}

function wireOf(definition: ReportDefinition, query: Query): Query {
  const wire: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    if (definition.ours?.[name] === undefined) wire[Array.isArray(value) ? `${name}[]` : name] = value;
  }
  const limit = pageSize(definition, query);
  if (limit !== undefined) wire["limit"] = limit;
  return wire;
}

/** The whole query of one page: a piece of the window, and where in it the page starts. */
export function pageQuery(
  { definition, wire }: Prepared,
  { startMs, endMs }: Piece,
  cursor: string | undefined,
): Query {
  const bounds =
    startMs === undefined || endMs === undefined
      ? {}
      : definition.layout === "days"
        ? { starting_at: formatInstant(startMs).slice(0, 10) }
        : { starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) };
  return { ...bounds, ...wire, ...(cursor === undefined ? {} : { [definition.cursor]: cursor }) };
}
