import type { DimensionedReport, NameBook, Window } from "@org/usage";
import type { Facts } from "../reading/facts.ts";
import type { AnyRow } from "../sheet/rows.ts";
import type { BillFigures } from "./bill-explained.ts";
import type { MonthToDate } from "./month-to-date.ts";

/** All rows of one report. */
export interface ReadRows {
  readonly rows: readonly AnyRow[];
  readonly report: DimensionedReport;
  readonly facts: Facts;
}

/** Everything the page shows, read before it is written. */
export interface ReportFigures {
  readonly window: Window;
  readonly warnings: readonly string[];
  readonly names: NameBook;
  readonly cost: ReadRows;
  readonly tokens: ReadRows;
  readonly claudeCode: ReadRows;
  readonly months: MonthToDate;
  readonly bill: BillFigures;
}
