import type { Money } from "@org/usage";
import type { DayState } from "../month/day-states.ts";
import type { Cell } from "../rows/cell.ts";
import type { UsageOnlyReason } from "./only-in-usage.ts";
import type { UnpricedReason } from "./price-cell.ts";

/** A cell whose bill is not what its tokens, its price and the known causes make. */
export interface UnexplainedCell extends Cell {
  readonly tokens: bigint;
  readonly billed: Money;
  readonly expected: Money;
  readonly explained: Money;
  readonly unexplained: Money;
}

/** One UTC day of a reconciliation. */
export interface ReconciledDay {
  readonly day: string;
  /** Only settled days are compared. */
  readonly state: DayState;
  readonly billed: Money;
  readonly expected: Money;
  readonly explained: Money;
  readonly unexplained: Money;
  /** The factor of the discount that was found, such as `0.95`. */
  readonly discountFactor: string | null;
}

/** What a reconciliation can't know. */
export type CannotCompute =
  /** Haiku 5.5 and its like: which requests had long prompts. */
  | "prompt_length"
  /** Tokens without a charge, or charged less than their price: requests that were blocked are counted and not billed. */
  | "blocked_requests"
  /** Charges for tokens that the usage report doesn't have. */
  | "tokens_without_usage"
  /** Where flex tiers are charged. */
  | "flex_tier";

/**
 * A month's bill against its tokens at list price. Two equations hold to the last digit:
 *
 * - `compared.billed = compared.expected + compared.explained + compared.unexplained`
 * - `billed = compared.billed + onlyInCost + unpriced + notCompared`
 */
export interface Reconciliation {
  readonly month: string;
  readonly currency: string;
  /** Everything that the cost report bills in the month. */
  readonly billed: Money;
  readonly compared: {
    readonly billed: Money;
    readonly expected: Money;
    readonly explained: Money;
    readonly unexplained: Money;
    /** The sum of what is unexplained in either direction: nothing cancels out. */
    readonly unexplainedGross: Money;
  };
  /** What `compared.expected` consists of: tokens at list price, and the factors that a row's dimensions tell. */
  readonly expected: Readonly<Record<"list" | "longContext" | "batch" | "usInference", Money>>;
  /** What `compared.explained` consists of. Prompt length is a bound, not a computation. */
  readonly explained: Readonly<Record<"discount" | "fastMode" | "promptLength", Money>>;
  /** What prompt length could explain at most. */
  readonly promptLengthAtMost: Money;
  /** Charges that no token count explains, by cost type. `tokens`: charges without usage. */
  readonly onlyInCost: Readonly<Record<string, Money>>;
  /** The sum of charges for tokens without usage in either direction: nothing cancels out, and nothing explains them. */
  readonly withoutUsageGross: Money;
  readonly onlyInUsage: readonly {
    readonly reason: UsageOnlyReason;
    readonly tokens: bigint;
    /** Tokens among them that the price table has no price for. */
    readonly unpricedTokens: bigint;
    /** What the other tokens would cost at list price. Not part of the bill. */
    readonly atListPrice: Money;
  }[];
  /** What the price table has no price for. Never priced by a neighbor. */
  readonly unpriced: readonly {
    readonly model: string | null;
    readonly reason: UnpricedReason;
    readonly billed: Money;
  }[];
  /** Billed on days that are not settled in both reports. */
  readonly notCompared: Money;
  readonly days: readonly ReconciledDay[];
  readonly unexplainedCells: readonly UnexplainedCell[];
  readonly cannotCompute: readonly CannotCompute[];
}
