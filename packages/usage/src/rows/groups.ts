import { actorKey } from "../actors/actor-key.ts";
import { dimensionNames, isActor } from "../dimensions/row-dimensions.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { ParamsError } from "../errors/params-error.ts";
import { show } from "../errors/invalid-param.ts";
import { boundsOf } from "../time/row-span.ts";
import { spanning, type Span } from "../time/span.ts";
import { rbacGroupOf, rejectTotalAmongParts, rejectTwoGroups } from "./double-counting.ts";
import type { RowParts } from "./row-reader.ts";
import type { Totals } from "./totals.ts";

/** Rows that are added up into one. */
export interface Group {
  /** The row that opened the group; all others have the same chosen dimensions. */
  readonly first: RowParts;
  readonly totals: Totals;
  span: Span | null;
  /** Whether the rows are parts of a cost (true) or totals (false); undefined until a row says. */
  isPart: boolean | undefined;
}

/** Groups by the values of their dimensions. One level of maps per dimension, so that values need no joining and escaping. */
interface GroupTree {
  readonly branches: Map<unknown, GroupTree>;
  group?: Group;
}

/** Assigns rows to groups. */
export interface Groups {
  /** All groups, in the order in which they were opened. */
  readonly all: readonly Group[];
  /** The group of a row. */
  of(parts: RowParts): Group;
}

export function createGroups(names: readonly string[]): Groups {
  const root: GroupTree = { branches: new Map() };
  const all: Group[] = [];
  return {
    all,
    of(parts) {
      let branch = root;
      for (const name of names) {
        const key = keyOf(name, parts);
        let next = branch.branches.get(key);
        if (next === undefined) {
          next = { branches: new Map() };
          branch.branches.set(key, next);
        }
        branch = next;
      }
      if (branch.group === undefined) {
        branch.group = { first: parts, totals: [], span: parts.span, isPart: undefined };
        all.push(branch.group);
      }
      return branch.group;
    },
  };
}

/** Extends the group's span by one more row, or rejects the row. */
export function joinGroup(group: Group, { row, span }: RowParts, oneBucket: boolean): void {
  rejectTwoGroups(rbacGroupOf(group.first.row), rbacGroupOf(row));
  group.isPart = rejectTotalAmongParts(group.isPart, row);
  if (group.span === null || span === null) {
    group.span = null;
    return;
  }
  const { startMs, endMs } = group.span;
  if (startMs === span.startMs && endMs === span.endMs) return;
  if (oneBucket) {
    throw new ParamsError(
      "Two buckets have the same start and different ends, so their sum would count the same time twice.",
      { param: "rows", received: boundsOf(span), hint: "Roll up rows of only one bucket width." },
    );
  }
  group.span = spanning(group.span, span);
}

/** Whether a dimension is a time. Times are compared as instants, whatever their notation. */
export function isTime(name: string): boolean {
  return name === "starting_at" || name === "date";
}

function keyOf(name: string, { dimensions, span }: RowParts): unknown {
  if (isTime(name)) return bucketStart(span, name);
  const value = dimensions[name] ?? null;
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (isActor(value)) return actorKey(value);
  throw notADimension(name, dimensions);
}

function bucketStart(span: RowParts["span"], name: string): number {
  if (span !== null) return span.startMs;
  throw new ParamsError(`The rows cannot be grouped by ${name}, because they do not say which bucket they are from.`, {
    param: "dimensions",
    received: name,
    hint: "Iterate report.rows(), whose rows have the bounds of their bucket.",
  });
}

/** Makes the error for a name that rows cannot be grouped by. Lists the names that work. */
export function notADimension(name: unknown, dimensions: RowParts["dimensions"]): ParamsError {
  const allowed = ["starting_at", ...dimensionNames(dimensions)];
  const isInside = name === "model" && "model_breakdown" in dimensions;
  return new ParamsError(`${show(name)} is not a dimension of these rows.`, {
    param: "dimensions",
    received: name,
    allowed,
    hint: isInside
      ? "Models are inside a record: roll up records.flatMap((record) => record.model_breakdown)."
      : `${didYouMean(name, allowed)}The rows have ${allowed.join(", ")}.`,
  });
}
