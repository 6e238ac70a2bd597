import {
  claudeCodeFigures,
  claudeCodeModelFigures,
  costFigures,
  type FigureShapes,
  occasionalFigures,
  usageFigures,
} from "@org/usage-raw";
import { badRow, type Fields, isRecord } from "../fields/bad-row.ts";

/** One figure of a row, compiled for reading row after row. */
export interface Figure {
  readonly name: string;
  readonly kind: "count" | "count?" | "cents" | "estimate" | "currency" | "fields" | "entries" | "each";
  /** The figures inside a structure, otherwise empty. */
  readonly inside: readonly Figure[];
  /** The field that distinguishes the entries of a list. */
  readonly by: string;
}

/** The figures that every row of one call must have, and those that none must have. */
export interface RowFigures {
  readonly present: readonly Figure[];
  readonly absent: readonly string[];
}

/**
 * The figures of a row and of all rows like it: all figures of its kind, and the occasional ones that it has.
 * A row with others is from another report, and adding the two would count things twice.
 */
export function figuresLike(holder: Fields, path: string): RowFigures {
  const kinds = [usageFigures, costFigures, claudeCodeFigures, claudeCodeModelFigures].filter((kind) =>
    hasAny(holder, kind),
  );
  if (kinds.length === 0) throw badRow(path, "has no counters and no amount");
  const names = Object.keys(occasionalFigures);
  const present = Object.entries(occasionalFigures).filter(([name]) => holder[name] !== undefined);
  return {
    present: figuresOf(Object.assign({}, ...kinds, Object.fromEntries(present))),
    absent: names.filter((name) => holder[name] === undefined),
  };
}

function hasAny(holder: Fields, kind: FigureShapes): boolean {
  return Object.keys(kind).some((name) => holder[name] !== undefined);
}

function figuresOf(shapes: FigureShapes): Figure[] {
  return Object.entries(shapes).map(([name, shape]) => {
    if (typeof shape === "string") return { name, kind: shape, inside: [], by: "" };
    if ("fields" in shape) return { name, kind: "fields", inside: figuresOf(shape.fields), by: "" };
    if ("entries" in shape) return { name, kind: "entries", inside: figuresOf(shape.entries), by: "" };
    return { name, kind: "each", inside: figuresOf(shape.each), by: shape.by };
  });
}

/** The object with a row's figures: `usage` or `cost` on analytics, the row itself everywhere else. */
export function figureHolder(row: Fields): Fields {
  const inside = row["usage"] ?? row["cost"];
  return isRecord(inside) ? inside : row;
}

/** The path of `figureHolder(row)`, for errors. */
export function figurePath(row: Fields, path: string): string {
  if (isRecord(row["usage"])) return `${path}.usage`;
  return isRecord(row["cost"]) ? `${path}.cost` : path;
}
