import type { CannotCompute, UsageOnlyReason } from "@org/usage-finops";
import { dimensionWords } from "../sheet/dimension-words.ts";

/** A kind of charge that is only in the cost report. */
export function onlyInCostWords(kind: string): string {
  return kind === "tokens" ? "Tokens without usage" : (dimensionWords({ cost_type: kind }, "cost_type") ?? kind);
}

export const usageReasons: Readonly<Record<UsageOnlyReason, string>> = {
  priority_tier: "of the priority tier, which is paid by commitment",
  flex_tier: "of the flex tiers, whose charges are not documented",
  no_charge: "without a charge, such as blocked requests",
};

export const cannotCompute: Readonly<Record<CannotCompute, string>> = {
  prompt_length: "Can't be computed: how many prompts were long. No report says it, so that amount is a bound.",
  blocked_requests: "Can't be computed: which tokens were of blocked requests. They are counted, and not billed.",
  tokens_without_usage: "Can't be computed: the price of charges whose tokens are not in the usage report.",
  flex_tier: "Can't be computed: where the flex tiers are charged.",
};
