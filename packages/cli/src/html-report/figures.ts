import type { DimensionedReport, NameBook, Window } from "@org/usage";
import type { AnyRow } from "../sheet/breakdown.ts";
import type { SheetFacts } from "../sheet/sheet.ts";
import type { MonthToDate } from "./month-to-date.ts";

/** The rows of one report, whole. */
export interface ReadRows {
  readonly rows: readonly AnyRow[];
  readonly report: DimensionedReport;
  readonly facts: SheetFacts;
}

/** Everything the page shows, read before it is written. */
export interface ReportFigures {
  readonly window: Window;
  readonly notes: readonly string[];
  readonly names: NameBook;
  readonly cost: ReadRows;
  readonly tokens: ReadRows;
  readonly claudeCode: ReadRows;
  readonly months: MonthToDate;
}
