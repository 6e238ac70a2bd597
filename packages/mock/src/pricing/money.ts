/** Ledger money is a whole number of cents times 10^14, fine enough for every price times every discount. */
const moneyDigits = 14;
const scale = 10n ** BigInt(moneyDigits);

/** Cents in decimal text, to ledger money. */
export function parseCents(text: string): bigint {
  const [integer = "", fraction = ""] = text.split(".");
  return BigInt(integer + fraction.padEnd(moneyDigits, "0"));
}

/** `123.78912`: cents in decimal text, with at least `minDigits` decimals and without trailing zeros beyond them. */
export function formatCents(money: bigint, minDigits = 0): string {
  const digits = money.toString().padStart(moneyDigits + 1, "0");
  const fraction = digits.slice(-moneyDigits).replace(/0+$/, "").padEnd(minDigits, "0");
  const integer = digits.slice(0, -moneyDigits);
  return fraction === "" ? integer : `${integer}.${fraction}`;
}

/** Whole cents, half rounded up. */
export function roundToCents(money: bigint): bigint {
  return (money + scale / 2n) / scale;
}

/** Ledger money rounded to so many decimals of a cent, half up. */
export function roundToDecimals(money: bigint, decimals: number): bigint {
  const unit = 10n ** BigInt(moneyDigits - decimals);
  return ((money + unit / 2n) / unit) * unit;
}

/** Dollars in decimal text, as cents in decimal text. */
export function centsOfDollars(text: string): string {
  return formatCents(parseCents(text) * 100n);
}

/** Ledger money as dollars in decimal text. */
export function dollarsOfCents(money: bigint): string {
  return formatCents(timesFactor(money, [1n, 100n]));
}

/** Ledger money times a fraction, exactly: a remainder is a mistake in the price list. */
export function timesFactor(money: bigint, [above, below]: readonly [bigint, bigint]): bigint {
  const product = money * above;
  if (product % below !== 0n)
    throw new Error(`${money} is not divisible by the price factors; the price list needs finer units.`);
  return product / below;
}
