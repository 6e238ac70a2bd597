import type { Charge, ReportFacts, Use } from "@org/usage-finops";
import type { Facts } from "../reading/facts.ts";

/** A month's bill and the use it is for. */
export interface Bill {
  readonly month: string;
  readonly charges: readonly Charge[];
  readonly uses: readonly Use[];
  /** The part of `uses` that was in fast mode. */
  readonly fastUses: readonly Use[];
  readonly cost: BillFacts;
  readonly usage: BillFacts;
  /** When the charges of a day were read. */
  readonly readAt: (day: string) => string;
}

/** What one report knows of the month. */
export interface BillFacts extends ReportFacts {
  readonly facts: Facts;
}

/** What a source knows of a window. */
export interface BillReading extends Pick<Bill, "charges" | "uses" | "fastUses" | "readAt"> {
  readonly cost: Facts;
  readonly usage: Facts;
}
