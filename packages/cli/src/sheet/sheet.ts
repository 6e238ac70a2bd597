import type { Money, Window } from "@org/usage";

/** A value of a dimension: as the API sends it, and in people's words. */
export interface Label {
  /** Null where the API says null; `label` then says what that means. */
  readonly id: string | null;
  readonly label: string;
}

/** What a cell holds depends on its column's kind. Null is "not known", never zero. */
export type Cell = Label | Money | number | null;

export interface Column {
  /** For machines: the name in JSON, NDJSON and CSV. */
  readonly key: string;
  /** For people: the heading in tables. */
  readonly heading: string;
  /**
   * `label` holds a `Label`, `money` a `Money`, `count` a whole number, `rate` a number from 0 to 1, and `share`
   * thousandths of the total.
   */
  readonly kind: "label" | "money" | "count" | "rate" | "share";
  /** What the figures count: `tokens`, `USD`, `ratio`, `id`. */
  readonly unit: string;
  /** People get the words, machines a second column with them beside the id. */
  readonly named?: boolean;
  /** Whose turn it is to go when a terminal is too narrow: 1 goes first. Without it a column stays. */
  readonly drop?: number;
}

/** How much of its window a sheet speaks for, and when it was read. */
export interface SheetFacts {
  readonly report: string;
  readonly window: Window | null;
  /** When it was read. */
  readonly asOf: string;
  /** Up to here the figures are whole. Null: nobody can tell. */
  readonly through: string | null;
  readonly missing: readonly Window[];
  readonly partial: readonly Window[];
}

/** A table as data, from which every format is written. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** One cell a column; null where the column has no sum. Undefined where there is no total at all. */
  readonly total?: readonly Cell[] | undefined;
  /** The column that bars are drawn of. */
  readonly barOf?: string;
  readonly facts: SheetFacts;
  /** Sentences below the table. */
  readonly notes: readonly string[];
}

/** A text as a cell, the same for machines and people unless a second one is given. */
export function textCell(id: string | null, label: string = id ?? ""): Label {
  return { id, label };
}

/** Whether a total says more than the rows do: one row without a dimension is its own. */
export function showsTotal({ total, rows, columns }: Sheet): boolean {
  return total !== undefined && rows.length > 0 && columns.some(({ kind }) => kind === "label");
}

export function isLabel(cell: Cell): cell is Label {
  return typeof cell === "object" && cell !== null && "label" in cell;
}

export function isMoney(cell: Cell): cell is Money {
  return typeof cell === "object" && cell !== null && "amountCents" in cell;
}
