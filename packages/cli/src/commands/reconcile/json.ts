import type { Money } from "@org/usage";
import { safeJson } from "../../format/safe-json.ts";
import type { Outcome } from "../../bill/reconcile-sheet.ts";
import { verdictCodes } from "../../bill/verdict.ts";

/** Everything that a reconciliation knows: amounts are dollars in decimal text. */
export function reconcileJson({ result, tolerance, verdict, facts }: Outcome): string {
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
    billed: result.billed.toDollars(),
    compared: inDollars(result.compared),
    expected: inDollars(result.expected),
    explained: inDollars(result.explained),
    prompt_length_at_most: result.promptLengthAtMost.toDollars(),
    only_in_cost: inDollars(result.onlyInCost),
    only_in_usage: result.onlyInUsage.map(({ reason, tokens, unpricedTokens, atListPrice }) => ({
      reason,
      tokens: String(tokens),
      unpriced_tokens: String(unpricedTokens),
      at_list_price: atListPrice.toDollars(),
    })),
    unpriced: result.unpriced.map(({ model, reason, billed }) => ({ model, reason, billed: billed.toDollars() })),
    not_compared: result.notCompared.toDollars(),
    cannot_compute: result.cannotCompute,
    missing: facts.missing,
    settling: facts.settling,
    days: result.days.map(({ day, state, discountFactor, ...amounts }) => ({
      day,
      state,
      ...inDollars(amounts),
      discount_factor: discountFactor,
    })),
    unexplained_cells: result.unexplainedCells.map(({ tokens, billed, expected, explained, unexplained, ...cell }) => ({
      ...cell,
      tokens: String(tokens),
      ...inDollars({ billed, expected, explained, unexplained }),
    })),
  };
  return `${safeJson(document, 2)}\n`;
}

function inDollars(amounts: Readonly<Record<string, Money>>): Record<string, string> {
  return Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [snake(name), amount.toDollars()]));
}

/** `unexplainedGross` as `unexplained_gross`. */
function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
