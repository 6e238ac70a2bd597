import type { World } from "../../world.ts";
import { type LedgerClaudeCodeParams, type LedgerClaudeCodeRow, trueClaudeCode } from "./claude-code.ts";
import { type LedgerCostParams, type LedgerCostRow, trueCost } from "./cost.ts";
import { minuteOf, type Moment } from "./instant.ts";
import { type LedgerUsageParams, type LedgerUsageRow, trueUsage } from "./usage.ts";
import { minuteMs } from "../../time/width.ts";

/** When the ledger is read. Figures settle: what is true of yesterday this noon is more than this morning. */
export interface LedgerOptions {
  /** Default: the mock's time. */
  asOf?: Moment;
}

/**
 * What is true, each figure once, under the names of the wire and by the parameters of the report it
 * speaks of. Summed hour by hour, apart from the code that answers requests.
 */
export interface Ledger {
  usage(params: LedgerUsageParams, options?: LedgerOptions): LedgerUsageRow[];
  cost(params: LedgerCostParams, options?: LedgerOptions): LedgerCostRow[];
  claudeCode(params: LedgerClaudeCodeParams, options?: LedgerOptions): LedgerClaudeCodeRow[];
}

export function makeLedger(world: World, now: () => number): Ledger {
  const asOf = (options?: LedgerOptions) => (options?.asOf === undefined ? now() : minuteOf(options.asOf) * minuteMs);
  return {
    usage: (params, options) => trueUsage(world, params, asOf(options)),
    cost: (params, options) => trueCost(world, params, asOf(options)),
    claudeCode: (params, options) => trueClaudeCode(world, params, asOf(options)),
  };
}
