import { addUp, type AnyRow } from "./rows.ts";

/** Adds rows up; with `splitsCharges`, what has no model by its kind of charge: "(not set)" would tell people nothing. */
export function addUpCharges(rows: readonly AnyRow[], by: readonly string[], splitsCharges: boolean): AnyRow[] {
  if (!splitsCharges || !by.includes("model")) return addUp(rows, by);
  return [
    ...addUp(rows.filter(hasModel), by),
    ...addUp(
      rows.filter((row) => !hasModel(row)),
      [...by, "cost_type"],
    ),
  ];
}

/** The kind of charge that distinguishes rows without a model. */
export function chargeOf(row: AnyRow, by: readonly string[], splitsCharges: boolean): unknown {
  return splitsCharges && by.includes("model") && !hasModel(row) ? (row["cost_type"] ?? null) : null;
}

function hasModel(row: AnyRow): boolean {
  return (row["model"] ?? null) !== null;
}
