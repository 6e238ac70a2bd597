import { ParamsError } from "../errors/params-error.ts";
import { asRecord, badRow } from "../fields/bad-row.ts";
import { dimensionHolder } from "../dimensions/row-dimensions.ts";
import { figureHolder, figurePath, figuresLike, type Figure, type RowFigures } from "./figures.ts";
import { spanReader, type Span } from "../time/span.ts";
import { addFigures, type Totals } from "./totals.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The parts of a row, whichever report it is of. */
export interface RowParts {
  readonly row: Fields;
  readonly path: string;
  readonly span: Span | null;
  /** Where its dimensions stand. */
  readonly dimensions: Fields;
}

/** Takes the rows of one report apart and adds them up; remembers what the first one looked like. */
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
        refuseBucket(row);
        expected = figuresLike(figureHolder(row), figurePath(row, path));
      }
      return { row, path, span: readSpan(row, path), dimensions: dimensionHolder(row) };
    },
    add(totals, { row, path }) {
      if (expected === undefined) return;
      const holder = figureHolder(row);
      refuseOtherReport(expected, holder, path);
      addFigures(totals, expected.present, holder, holder === row ? path : figurePath(row, path));
    },
    figures: () => expected?.present ?? [],
  };
}

function refuseBucket(row: Fields): void {
  if (!Array.isArray(row["results"])) return;
  throw new ParamsError("These are buckets, not rows.", {
    param: "rows",
    hint: "Walk report.rows(), whose rows carry the bounds of their bucket.",
  });
}

function refuseOtherReport(expected: RowFigures, holder: Fields, path: string): void {
  for (const name of expected.absent) {
    if (holder[name] !== undefined) throw badRow(`${path}.${name}`, "is not on the rows before it");
  }
}
