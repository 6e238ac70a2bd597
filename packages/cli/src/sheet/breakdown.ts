import { type Dimension, dimensionOf, type DimensionedReport, type NameBook } from "@org/usage";
import { actorName } from "./actor-name.ts";
import { addUpCharges } from "./add-up-charges.ts";
import { dimensionName, dimensionWords } from "./dimension-words.ts";
import { namedDimensions } from "./names-for.ts";
import { inPeriod } from "./period-label.ts";
import { addUp, type AnyRow } from "./rows.ts";
import { type Cell, type Column, isMoney, type Label } from "./sheet.ts";
import { type TimeLabel, timeLabel } from "./time-label.ts";

/** A figure of a table, computed from a row of sums. */
export interface Metric {
  readonly column: Column;
  readonly of: (sums: AnyRow) => Cell;
  /** The figure of the total, if it is not that of the sums. */
  readonly ofTotal?: (sums: AnyRow) => Cell;
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
  const { by, metrics, additive, time } = input;
  const sums = sumsOf(input);
  const lines = sums.map((row) => ({
    row,
    cells: [...by.map((name) => labelOf(input, row, name)), ...metrics.map((metric) => metric.of(row))],
  }));
  const sorted = lines.toSorted((left, right) => compareLines(left, right, by, metrics));
  const totals = totalsOf(input);
  const dayCounts = by.includes("starting_at") ? time.period?.days : undefined;
  return {
    columns: [
      ...by.map((name) => columnOf(name, time)),
      ...(dayCounts === undefined ? [] : [daysColumn]),
      ...metrics.map((metric, at) => inCurrency(metric, totals[at])),
    ],
    rows: by.length === 0 ? [totals] : sorted.map((line) => withDays(line, by, dayCounts)),
    total: additive ? [...by.map(() => null), ...(dayCounts === undefined ? [] : [null]), ...totals] : undefined,
  };
}

/** How many days of the window a week, month or weekday has: a part of a month is not a cheap month. */
const daysColumn: Column = { key: "days", heading: "Days", kind: "count", unit: "days", drop: 0 };

function withDays({ row, cells }: Line, by: readonly string[], days: ReadonlyMap<string, number> | undefined): Cell[] {
  if (days === undefined) return [...cells];
  return cells.toSpliced(by.length, 0, days.get(String(row["starting_at"]).slice(0, 10)) ?? 0);
}

/** Sums by bucket, with idle ones; then, in a table by week or month, sums of those. */
function sumsOf(input: BreakdownInput): readonly AnyRow[] {
  const { rows, by, addIdle, time, splitsCharges = false } = input;
  const added = addUpCharges(rows, by, splitsCharges);
  const isByTime = by.length === 1 && by[0] === "starting_at";
  const filled = isByTime && addIdle !== undefined ? addIdle(added) : added;
  if (time.period === undefined || !by.includes("starting_at")) return filled;
  return addUpCharges(
    filled.map((row) => inPeriod(row, time)),
    by,
    splitsCharges,
  );
}

function totalsOf({ rows, metrics, additive, isServed }: BreakdownInput): Cell[] {
  const [sums] = additive ? addUp(rows, []) : [];
  return metrics.map((metric) => {
    if (sums !== undefined) return (metric.ofTotal ?? metric.of)(sums);
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
    return { id, label: time.width === "1d" || time.period !== undefined ? id : id.slice(0, 16).replace("T", " ") };
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
  const isByTime = by.includes("starting_at");
  const inTime = !isByTime ? 0 : compareText(String(left.row["starting_at"]), String(right.row["starting_at"]));
  const first = metrics.length === 0 ? 0 : compareFigures(right.cells[by.length], left.cells[by.length]);
  return inTime || first || compareText(textOf(left, by.length), textOf(right, by.length));
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
