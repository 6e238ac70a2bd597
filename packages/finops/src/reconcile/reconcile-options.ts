import type { ReportFacts } from "../month/day-states.ts";
import type { PriceTable } from "../prices/price-table.ts";
import type { JoinInput } from "../rows/join.ts";

export interface ReconcileOptions extends JoinInput {
  /** `2026-10`. Charges and uses outside of it are left out. */
  readonly month: string;
  /** The receipt of the cost report. */
  readonly cost: ReportFacts;
  /** The receipt of the usage report. */
  readonly usage: ReportFacts;
  /** Default: `claudePrices`, Anthropic's list prices. */
  readonly prices?: PriceTable | undefined;
}
