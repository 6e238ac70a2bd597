import type { Money } from "@org/usage";
import type { Facts } from "../reading/facts.ts";

/** A value of a dimension: as the API sends it, and as people read it. */
export interface Label {
  /** Null if the API sends null; `label` then says what that means. */
  readonly id: string | null;
  readonly label: string;
}

/** The kind of the column decides what its cells contain. Null means unknown, never zero. */
export type Cell = Label | Money | number | null;

export interface Column {
  /** The name in JSON, NDJSON and CSV. */
  readonly key: string;
  /** The heading in tables. */
  readonly heading: string;
  /**
   * `label` contains a `Label`, `money` a `Money`, `count` a whole number, `rate` a number from 0 to 1, and `share`
   * thousandths of the total.
   */
  readonly kind: "label" | "money" | "count" | "rate" | "share";
  /** What the figures count: `tokens`, `USD`, `ratio`, `id`. */
  readonly unit: string;
  /** Tables show the name; JSON, NDJSON and CSV have it in a second column next to the ID. */
  readonly named?: boolean;
  /** Drop order on narrow terminals: lower numbers are dropped first; undefined columns are always kept. */
  readonly drop?: number;
  /** A change: an increase has a plus sign in tables. */
  readonly isSigned?: boolean;
  /** A price per unit: rounding it to the cent would make it another price. */
  readonly isExact?: boolean;
  /** Its amounts are rounded before they are shown, and the total is not the sum of the rows to the last digit. */
  readonly isAverage?: boolean;
}

/** A table as data, from which every format is written. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** One cell per column; null if the column has no sum. Undefined if there is no total. */
  readonly total?: readonly Cell[] | undefined;
  /** The key of the column that bars are drawn for. */
  readonly barOf?: string;
  /** Every digit of money for people too, as programs get it. Default: to the cent, with the exact total beside it. */
  readonly exact?: boolean;
  readonly facts: Facts;
  /** What every reader has to know, such as a window that was cut: also on stderr, for formats without notes. */
  readonly warnings: readonly string[];
  /** What helps to read the table; only in formats that have notes. */
  readonly notes: readonly string[];
}

/** A text as a cell, the same in every format unless it has a label. */
export function textCell(id: string | null, label: string = id ?? ""): Label {
  return { id, label };
}

/** Whether a total says more than the rows: a single row without a dimension is its own total. */
export function showsTotal({ total, rows, columns }: Sheet): boolean {
  return total !== undefined && rows.length > 0 && columns.some(({ kind }) => kind === "label");
}

export function isLabel(cell: Cell): cell is Label {
  return typeof cell === "object" && cell !== null && "label" in cell;
}

export function isMoney(cell: Cell): cell is Money {
  return typeof cell === "object" && cell !== null && "amountCents" in cell;
}
