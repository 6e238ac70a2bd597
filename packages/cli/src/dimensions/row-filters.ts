import { dimensionOf, type DimensionedReport } from "@org/usage";
import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import { actorName } from "../sheet/actor-name.ts";
import type { AnyRow } from "../sheet/rows.ts";

/** A filter that the command applies to rows, because the API has none. */
export interface RowFilter {
  /** The wire name of the dimension. */
  readonly name: string;
  /** Null for rows without a value. */
  readonly values: readonly (string | null)[];
  /** What was typed, such as `--model`. */
  readonly label: string;
  /** Values that are known to exist, although no row has them: they are zero, and not a typing error. */
  readonly isKnown?: boolean;
}

/** Longer lists of values are left out of a message. */
const maxListed = 12;

/** The rows that match every filter. A value that no row has is refused: its zero would be about a typing error. */
export function filterRows(
  rows: readonly AnyRow[],
  filters: readonly RowFilter[],
  report: DimensionedReport,
): readonly AnyRow[] {
  return filters.reduce<readonly AnyRow[]>((kept, filter) => {
    if (rows.length > 0 && filter.isKnown !== true) refuseUnknown(rows, filter, report);
    return kept.filter((row) => filter.values.some((value) => namesOf(row, filter.name, report).includes(fold(value))));
  }, rows);
}

function refuseUnknown(rows: readonly AnyRow[], filter: RowFilter, report: DimensionedReport): void {
  const found = new Set(rows.flatMap((row) => namesOf(row, filter.name, report)));
  const missing = filter.values.find((value) => !found.has(fold(value)));
  if (missing === undefined) return;
  const ids = new Set(rows.flatMap((row) => idOf(row, filter.name, report) ?? []));
  throw unknownValue(filter.label, missing, [...ids].toSorted());
}

export function unknownValue(label: string, value: string | null, known: readonly string[]): CommandError {
  const listed = known.length > 0 && known.length <= maxListed ? ` There are ${known.join(", ")}.` : "";
  const got = value === null ? "no value" : JSON.stringify(value);
  return new CommandError(
    `${label} is invalid: got ${got}; nothing in this window has it.${listed} ${didYouMean(value ?? "", known)}`.trim(),
  );
}

/** What a row's value can be called: its ID, and the name and address in an actor. */
function namesOf(row: AnyRow, name: string, report: DimensionedReport): (string | null)[] {
  const id = idOf(row, name, report);
  const holder = (row["group"] ?? row) as AnyRow;
  const other = actorName(holder[name]);
  return [fold(id), ...(other === undefined ? [] : [fold(other)])];
}

function idOf(row: AnyRow, name: string, report: DimensionedReport): string | null {
  const dimension = dimensionOf(report, row, name as never);
  return dimension.kind === "id" ? dimension.id : null;
}

function fold(value: string | null): string | null {
  return value === null ? null : value.toLowerCase();
}
