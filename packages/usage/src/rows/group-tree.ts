import { ParamsError } from "../errors/params-error.ts";
import { actorKey } from "../actors/actor-key.ts";
import { isActor, isDimension } from "../dimensions/row-dimensions.ts";
import { openGroup, type Group } from "./group.ts";
import type { RowParts } from "./row-reader.ts";

/** Groups by the values of their dimensions, one level of maps a dimension: values need no joining and no escaping. */
interface GroupTree {
  readonly branches: Map<unknown, GroupTree>;
  group?: Group;
}

export function groupTree(): GroupTree {
  return { branches: new Map() };
}

/** The group of a row; `opened` is told about a new one. */
export function groupFor(tree: GroupTree, names: readonly string[], parts: RowParts, opened: Group[]): Group {
  let branch = tree;
  for (const name of names) {
    const key = keyOf(name, parts);
    let next = branch.branches.get(key);
    if (next === undefined) {
      next = groupTree();
      branch.branches.set(key, next);
    }
    branch = next;
  }
  if (branch.group === undefined) {
    branch.group = openGroup(parts);
    opened.push(branch.group);
  }
  return branch.group;
}

/** Dimensions that are times are compared as instants, however they are spelled. */
export function isTime(name: string): boolean {
  return name === "starting_at" || name === "date";
}

function keyOf(name: string, { dimensions, span }: RowParts): unknown {
  if (isTime(name)) return bucketOf(span, name);
  const value = dimensions[name] ?? null;
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (isActor(value)) return actorKey(value);
  throw notADimension(name, dimensions);
}

function bucketOf(span: RowParts["span"], name: string): number {
  if (span !== null) return span.startMs;
  throw new ParamsError("The rows don't say which bucket they are of.", {
    param: "dimensions",
    received: name,
    hint: "Walk report.rows(), whose rows carry the bounds of their bucket.",
  });
}

/** The refusal of a name that rows can't be told apart by, with those that would do. */
export function notADimension(name: string, dimensions: RowParts["dimensions"]): ParamsError {
  const inside = name === "model" && "model_breakdown" in dimensions;
  return new ParamsError(`${name} is not a dimension of these rows.`, {
    param: "dimensions",
    received: name,
    allowed: ["starting_at", ...Object.keys(dimensions).filter((other) => isDimension(other, dimensions[other]))],
    ...(inside && { hint: "A record holds its models inside: roll up records.flatMap((r) => r.model_breakdown)." }),
  });
}
