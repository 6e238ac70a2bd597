import type { Money } from "@org/usage";
import { fraction } from "./ratio.ts";

/** An amount rounded half to even to the cent: for display only, and only once. */
export function toCents(amount: Money): Money {
  return fraction(amount, 1, 1);
}
