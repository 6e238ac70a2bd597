import { MixedCurrencyError } from "@org/usage";
import type { Charge } from "./charge.ts";

/** The one currency of some charges; `fallback` if there are none. */
export function currencyOf(charges: readonly Charge[], fallback = "USD"): string {
  const currency = charges[0]?.currency ?? fallback;
  for (const charge of charges) {
    if (charge.currency !== currency) throw new MixedCurrencyError(currency, charge.currency);
  }
  return currency;
}
