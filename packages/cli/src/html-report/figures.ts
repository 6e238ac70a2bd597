import type { DimensionedReport, NameBook, User, Window } from "@org/usage";
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
  /** Undefined if the key can't read it. */
  readonly organization: string | undefined;
  /** Of a made-up organization. */
  readonly isDemo: boolean;
  /** Rows of cost have a `team`. */
  readonly hasTeams: boolean;
  readonly cost: ReadRows;
  /** The cost of as many days before the window. */
  readonly earlier: ReadRows;
  readonly tokens: ReadRows;
  readonly claudeCode: ReadRows;
  /** The members of the organization; undefined if they were not looked up or can't be read. */
  readonly members: readonly User[] | undefined;
  readonly months: MonthToDate;
  readonly bill: BillFigures;
}
