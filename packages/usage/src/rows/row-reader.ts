import { dimensionHolder } from "../dimensions/row-dimensions.ts";
import { ParamsError } from "../errors/params-error.ts";
import { asRecord, badRow, type Fields } from "../fields/bad-row.ts";
import { spanReader } from "../time/row-span.ts";
import type { Span } from "../time/span.ts";
import { figureHolder, figurePath, figuresLike, type Figure, type RowFigures } from "./figures.ts";
import { addFigures, type Totals } from "./totals.ts";

/** The parts of a row of any report. */
export interface RowParts {
  readonly row: Fields;
  readonly path: string;
  readonly span: Span | null;
  /** The object with its dimensions. */
  readonly dimensions: Fields;
}

/** Reads the rows of one report and adds them up. Remembers which figures the first one had. */
export interface RowReader {
  read(row: unknown, path: string): RowParts;
  add(totals: Totals, parts: RowParts): void;
  /** The figures of the rows read so far. */
  figures(): readonly Figure[];
}

/** A reader for the rows of one call. All rows must have the figures of the first. */
export function rowReader(): RowReader {
  const readSpan = spanReader();
  let expected: RowFigures | undefined;
  return {
    read(value, path) {
      const row = asRecord(value, path);
      if (expected === undefined) {
        rejectBucket(row);
        expected = figuresLike(figureHolder(row), figurePath(row, path));
      }
      return { row, path, span: readSpan(row, path), dimensions: dimensionHolder(row) };
    },
    add(totals, { row, path }) {
      if (expected === undefined) return;
      const holder = figureHolder(row);
      rejectOtherReport(expected, holder, path);
      addFigures(totals, expected.present, holder, holder === row ? path : figurePath(row, path));
    },
    figures: () => expected?.present ?? [],
  };
}

function rejectBucket(row: Fields): void {
  if (!Array.isArray(row["results"])) return;
  throw new ParamsError("rows contains buckets, not rows.", {
    param: "rows",
    hint: "Iterate report.rows(), whose rows have the bounds of their bucket.",
  });
}

function rejectOtherReport(expected: RowFigures, holder: Fields, path: string): void {
  for (const name of expected.absent) {
    if (holder[name] !== undefined) throw badRow(`${path}.${name}`, "is missing from the rows before it");
  }
}
