import {
  type Dimension,
  dimensionOf,
  type DimensionedReport,
  fillGaps,
  type GapOptions,
  type NameBook,
  narrowActor,
  rollUp,
  type WireActor,
} from "@org/usage";
import type { Column, Cell, Label } from "./sheet.ts";
import { isLabel, isMoney } from "./sheet.ts";
import { type TimeLabel, timeLabel } from "./time-label.ts";

/** A row of any report: what is in it is told by its dimensions and figures. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** A figure that a table shows, read from a row of sums. */
export interface Metric {
  readonly column: Column;
  readonly of: (sums: AnyRow) => Cell;
  /** What the figure is when there is no row at all. */
  readonly zero: Cell;
}

export interface BreakdownInput {
  /** Whose rows they are: it knows what a null means. */
  readonly report: DimensionedReport;
  readonly rows: readonly AnyRow[];
  /** Wire names of dimensions, `starting_at` among them for time. */
  readonly by: readonly string[];
  readonly metrics: readonly Metric[];
  readonly names: NameBook;
  readonly time: TimeLabel;
  /** The window whose idle buckets are shown as zero, up to where the data is whole; a row of time alone has them. */
  readonly idle?: GapOptions;
  /** False where groups overlap, so that their sum would count people twice. */
  readonly additive: boolean;
}

export interface Breakdown {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: readonly Cell[] | undefined;
}

/** Adds rows up by dimensions, exactly, and puts them in an order that depends on the data alone. */
export function breakdown(input: BreakdownInput): Breakdown {
  const { rows, by, metrics, additive } = input;
  const added = rollUp<AnyRow, string>(rows, by) as unknown as AnyRow[];
  const byTime = by.length === 1 && by[0] === "starting_at";
  const sums = byTime && input.idle !== undefined ? fillGaps(added, input.idle) : added;
  const lines = sums.map((row) => ({
    row,
    cells: [...by.map((name) => labelOf(input, row, name)), ...metrics.map((metric) => metric.of(row))],
  }));
  const sorted = lines.toSorted((left, right) => compareLines(left, right, by, metrics));
  const [whole] = additive ? (rollUp<AnyRow, string>(rows, []) as unknown as AnyRow[]) : [];
  const totals = metrics.map((metric) => (whole === undefined ? metric.zero : metric.of(whole)));
  return {
    columns: [
      ...by.map((name) => columnOf(name, input.time)),
      ...metrics.map((metric, at) => inCurrency(metric, totals[at])),
    ],
    rows: by.length === 0 ? [totals] : sorted.map(({ cells }) => cells),
    total: additive ? [...by.map(() => null), ...totals] : undefined,
  };
}

/** The currency the server says, not the one that was expected. */
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
  const label = names.of(dimension);
  return { id, label: label === id ? (actorWords(row[name]) ?? label) : label };
}

/** What an actor itself says of its name; lists know more, but only where they were asked. */
function actorWords(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const actor = narrowActor(value as WireActor);
  if (actor.kind === "user") return actor.email ?? actor.name ?? undefined;
  if (actor.kind === "api_key") return actor.name ?? undefined;
  if (actor.kind !== "federated" || actor.subject !== null) return undefined;
  const { type, ...facts } = actor.provider;
  return [type, ...Object.values(facts).filter((fact) => typeof fact === "string")].join(" ");
}

/** Dimensions whose values are ids: words for them stand beside them. */
const named = ["workspace_id", "api_key_id", "account_id", "service_account_id", "actor", "organization_id"];

function columnOf(name: string, time: TimeLabel): Column {
  if (name === "starting_at") return { key: time.key, heading: time.heading, kind: "label", unit: time.unit };
  const spoken = name.replace(/_id$/, "").replaceAll("_", " ");
  const heading = spoken.charAt(0).toUpperCase() + spoken.slice(1);
  const isNamed = named.includes(name);
  return { key: name, heading, kind: "label", unit: isNamed ? "id" : "value", ...(isNamed && { named: true }) };
}

interface Line {
  readonly row: AnyRow;
  readonly cells: readonly Cell[];
}

/** By time where there is time, then the largest first figure, then ids: no order of arrival, no locale. */
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
