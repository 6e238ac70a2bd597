import { brandOf, UsageError } from "./usage-error.ts";

/** Thrown instead of adding or comparing amounts of two currencies. */
export class MixedCurrencyError extends UsageError {
  declare readonly code: "mixed_currency";
  readonly currencies: readonly [string, string];

  constructor(left: string, right: string) {
    super(
      "MixedCurrencyError",
      "mixed_currency",
      `${left} and ${right} cannot be added or compared. Group rows by currency first.`,
    );
    this.currencies = [left, right];
  }

  static override isInstance(value: unknown): value is MixedCurrencyError {
    return brandOf(value) === "MixedCurrencyError";
  }
}
