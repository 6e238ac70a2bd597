import { type Dimension, dimensionOf, type DimensionedReport, type NameBook } from "@org/usage";
import { actorName } from "./actor-name.ts";
import { dimensionName, dimensionWords } from "./dimension-words.ts";
import { namedDimensions } from "./names-for.ts";
import { addUp, type AnyRow } from "./rows.ts";
import { type Cell, type Column, isLabel, isMoney, type Label } from "./sheet.ts";
import { type TimeLabel, timeLabel } from "./time-label.ts";

/** A figure of a table, computed from a row of sums. */
export interface Metric {
  readonly column: Column;
  readonly of: (sums: AnyRow) => Cell;
  /** The figure of a served report without rows. */
  readonly zero: Cell;
}

export interface BreakdownInput {
  /** The report of the rows: it knows what a null means. */
  readonly report: DimensionedReport;
  readonly rows: readonly AnyRow[];
  /** Wire names of dimensions; `starting_at` for time. */
  readonly by: readonly string[];
  readonly metrics: readonly Metric[];
  readonly names: NameBook;
  readonly time: TimeLabel;
  /** Adds a row for each idle bucket, in a table by time only. */
  readonly addIdle?: ((sums: AnyRow[]) => readonly AnyRow[]) | undefined;
  /** One row per kind of charge for what has no model, for people: "(not set)" would tell them nothing. */
  readonly splitsCharges?: boolean;
  /** False if groups overlap, so that their sum would count people twice. */
  readonly additive: boolean;
  /** False if the server has served nothing: sums are then unknown instead of zero. */
  readonly isServed: boolean;
}

export interface Breakdown {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: readonly Cell[] | undefined;
}

/** Adds rows up by dimensions, exactly, in an order that depends on the data only. */
export function breakdown(input: BreakdownInput): Breakdown {
  const { by, metrics, additive } = input;
  const added = addedUp(input);
  const isByTime = by.length === 1 && by[0] === "starting_at";
  const sums = isByTime && input.addIdle !== undefined ? input.addIdle(added) : added;
  const lines = sums.map((row) => ({
    row,
    cells: [...by.map((name) => labelOf(input, row, name)), ...metrics.map((metric) => metric.of(row))],
  }));
  const sorted = lines.toSorted((left, right) => compareLines(left, right, by, metrics));
  const totals = totalsOf(input);
  return {
    columns: [
      ...by.map((name) => columnOf(name, input.time)),
      ...metrics.map((metric, at) => inCurrency(metric, totals[at])),
    ],
    rows: by.length === 0 ? [totals] : sorted.map(({ cells }) => cells),
    total: additive ? [...by.map(() => null), ...totals] : undefined,
  };
}

function addedUp({ rows, by, splitsCharges = false }: BreakdownInput): AnyRow[] {
  if (!splitsCharges || !by.includes("model")) return addUp(rows, by);
  return [
    ...addUp(rows.filter(hasModel), by),
    ...addUp(
      rows.filter((row) => !hasModel(row)),
      [...by, "cost_type"],
    ),
  ];
}

function hasModel(row: AnyRow): boolean {
  return row["model"] !== null;
}

function totalsOf({ rows, metrics, additive, isServed }: BreakdownInput): Cell[] {
  const [sums] = additive ? addUp(rows, []) : [];
  return metrics.map((metric) => {
    if (sums !== undefined) return metric.of(sums);
    return isServed ? metric.zero : null;
  });
}

/** The currency that the server sends, not the expected one. */
function inCurrency({ column }: Metric, total: Cell | undefined): Column {
  return total != null && isMoney(total) ? { ...column, unit: total.currency } : column;
}

function labelOf({ report, names, time }: BreakdownInput, row: AnyRow, name: string): Label {
  if (name === "starting_at") {
    const id = timeLabel(String(row["starting_at"]), time);
    return { id, label: time.width === "1d" ? id : id.slice(0, 16).replace("T", " ") };
  }
  const dimension: Dimension = dimensionOf(report, row, name);
  const id = dimension.kind === "id" ? dimension.id : null;
  const label = dimensionWords(row, name) ?? names.of(dimension);
  return { id, label: label === id ? (actorName(row[name]) ?? label) : label };
}

function columnOf(name: string, time: TimeLabel): Column {
  if (name === "starting_at") return { key: time.key, heading: time.heading, kind: "label", unit: time.unit };
  const words = dimensionName(name);
  const heading = words.charAt(0).toUpperCase() + words.slice(1);
  const isNamed = namedDimensions.includes(name);
  return { key: name, heading, kind: "label", unit: isNamed ? "id" : "value", ...(isNamed && { named: true }) };
}

interface Line {
  readonly row: AnyRow;
  readonly cells: readonly Cell[];
}

/** By time if it is a dimension, then the largest first figure, then IDs: neither order of arrival nor locale matter. */
function compareLines(left: Line, right: Line, by: readonly string[], metrics: readonly Metric[]): number {
  const timeAt = by.indexOf("starting_at");
  const inTime = timeAt === -1 ? 0 : compareText(idAt(left, timeAt), idAt(right, timeAt));
  const first = metrics.length === 0 ? 0 : compareFigures(right.cells[by.length], left.cells[by.length]);
  return inTime || first || compareText(textOf(left, by.length), textOf(right, by.length));
}

function idAt({ cells }: Line, index: number): string {
  const cell = cells[index];
  return cell !== undefined && isLabel(cell) ? (cell.id ?? "") : "";
}

function textOf({ cells }: Line, count: number): string {
  return JSON.stringify(cells.slice(0, count));
}

function compareFigures(left: Cell | undefined, right: Cell | undefined): number {
  if (left != null && right != null && isMoney(left) && isMoney(right)) return left.compare(right);
  return typeof left === "number" && typeof right === "number" ? left - right : 0;
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
