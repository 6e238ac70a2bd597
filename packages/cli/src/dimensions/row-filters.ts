import { dimensionOf, type DimensionedReport } from "@org/usage";
import { actorName } from "../sheet/actor-name.ts";
import type { AnyRow } from "../sheet/rows.ts";
import type { FilterKind } from "./filter-kinds.ts";

/** A filter that the command applies to rows, because the API has none. */
export interface RowFilter {
  /** The wire name of the dimension. */
  readonly name: string;
  /** Null for rows without a value. */
  readonly values: readonly (string | null)[];
  /** The same values as they were typed. */
  readonly typed: readonly string[];
  /** What was typed before them, such as `--model`. */
  readonly label: string;
  /** The list that has every value, and was not read yet. */
  readonly kind?: FilterKind | undefined;
  /** Every value was found in its list. */
  readonly isListed?: boolean;
}

/** The rows that match every filter. */
export function filterRows(
  rows: readonly AnyRow[],
  filters: readonly RowFilter[],
  report: DimensionedReport,
): readonly AnyRow[] {
  return filters.reduce<readonly AnyRow[]>(
    (kept, { name, values }) =>
      kept.filter((row) => values.some((value) => namesOf(row, name, report).includes(fold(value)))),
    rows,
  );
}

/** The values of a filter that no row has, as they were typed. */
export function unusedValues(
  rows: readonly AnyRow[],
  { name, values, typed }: RowFilter,
  report: DimensionedReport,
): readonly string[] {
  const found = new Set(rows.flatMap((row) => namesOf(row, name, report)));
  return typed.filter((_, index) => !found.has(fold(values[index] ?? null)));
}

/** What the values of a dimension are called, once each. */
export function usedValues(rows: readonly AnyRow[], name: string, report: DimensionedReport): readonly string[] {
  const used = rows.flatMap((row) => actorName(holderOf(row)[name]) ?? idOf(row, name, report) ?? []);
  return [...new Set(used)].toSorted();
}

/** What a row's value can be called: its ID, and the name and address in an actor. */
function namesOf(row: AnyRow, name: string, report: DimensionedReport): (string | null)[] {
  const id = idOf(row, name, report);
  const other = actorName(holderOf(row)[name]);
  return [fold(id), ...(other === undefined ? [] : [fold(other)])];
}

function holderOf(row: AnyRow): AnyRow {
  return (row["group"] ?? row) as AnyRow;
}

function idOf(row: AnyRow, name: string, report: DimensionedReport): string | null {
  const dimension = dimensionOf(report, row, name as never);
  return dimension.kind === "id" ? dimension.id : null;
}

function fold(value: string | null): string | null {
  return value === null ? null : value.toLowerCase();
}
