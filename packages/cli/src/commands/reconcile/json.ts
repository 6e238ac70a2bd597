import type { Money } from "@org/usage";
import type { ReconciledDay } from "@org/usage-finops";
import { safeJson } from "../../format/safe-json.ts";
import type { Outcome } from "../../bill/reconcile-sheet.ts";
import { isCompared, servedAmount } from "../../bill/served.ts";
import { verdictCodes } from "../../bill/verdict.ts";

/** Everything that a reconciliation knows: amounts are dollars in decimal text, and null if they are not known. */
export function reconcileJson({ result, tolerance, verdict, facts }: Outcome): string {
  const hasCompared = isCompared(result);
  const document = {
    report: "reconcile",
    verdict,
    exit_code: verdictCodes[verdict],
    complete: facts.missing.length === 0,
    month: result.month,
    currency: result.currency,
    as_of: facts.asOf,
    complete_through: facts.through,
    settled_through: facts.settledThrough,
    unrecognized: facts.unrecognized,
    tolerance: tolerance.toDollars(),
    billed: dollarsOf(servedAmount(result.billed, result.days)),
    compared: inDollars(result.compared, hasCompared),
    expected: inDollars(result.expected, hasCompared),
    explained: inDollars(result.explained, hasCompared),
    prompt_length_at_most: dollarsOf(hasCompared ? result.promptLengthAtMost : null),
    only_in_cost: inDollars(result.onlyInCost),
    without_usage_gross: dollarsOf(hasCompared ? result.withoutUsageGross : null),
    only_in_usage: result.onlyInUsage.map(({ reason, tokens, unpricedTokens, atListPrice }) => ({
      reason,
      tokens: String(tokens),
      unpriced_tokens: String(unpricedTokens),
      at_list_price: atListPrice.toDollars(),
    })),
    unpriced: result.unpriced.map(({ model, reason, billed }) => ({ model, reason, billed: billed.toDollars() })),
    not_compared: dollarsOf(servedAmount(result.notCompared, result.days)),
    cannot_compute: result.cannotCompute,
    missing: facts.missing,
    settling: facts.settling,
    days: result.days.map(dayJson),
    unexplained_cells: result.unexplainedCells.map(({ tokens, billed, expected, explained, unexplained, ...cell }) => ({
      ...cell,
      tokens: String(tokens),
      ...inDollars({ billed, expected, explained, unexplained }),
    })),
  };
  return `${safeJson(document, 2)}\n`;
}

/** Only settled days are compared, and a day that is missing has no bill yet. */
function dayJson(reconciled: ReconciledDay): object {
  const { day, state, discountFactor, billed, ...compared } = reconciled;
  return {
    day,
    state,
    billed: dollarsOf(servedAmount(billed, [reconciled])),
    ...inDollars(compared, state === "settled"),
    discount_factor: discountFactor,
  };
}

function inDollars(amounts: Readonly<Record<string, Money>>, isKnown = true): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [snake(name), isKnown ? amount.toDollars() : null]),
  );
}

function dollarsOf(amount: Money | null): string | null {
  return amount === null ? null : amount.toDollars();
}

/** `unexplainedGross` as `unexplained_gross`. */
function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
