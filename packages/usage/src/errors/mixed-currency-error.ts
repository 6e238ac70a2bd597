import { brandOf, UsageError } from "./usage-error.ts";

/** Amounts of two currencies were to be added or compared. */
export class MixedCurrencyError extends UsageError {
  declare readonly code: "mixed_currency";
  readonly currencies: readonly [string, string];

  constructor(left: string, right: string) {
    super("MixedCurrencyError", "mixed_currency", `${left} and ${right} can't be added or compared: keep them apart.`);
    this.currencies = [left, right];
  }

  static override isInstance(value: unknown): value is MixedCurrencyError {
    return brandOf(value) === "MixedCurrencyError";
  }
}
