/** Money of the ledger: cents times ten to the fourteenth, as a whole number. Fine enough for every price times every discount. */
const moneyDigits = 14;
const scale = 10n ** BigInt(moneyDigits);

/** Cents in decimal text, to ledger money. */
export function parseCents(text: string): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(moneyDigits, "0"));
}

/** `123.78912`: cents in decimal text, with at least `minDigits` decimals and no needless zeros behind them. */
export function formatCents(money: bigint, minDigits = 0): string {
  const digits = money.toString().padStart(moneyDigits + 1, "0");
  const fraction = digits.slice(-moneyDigits).replace(/0+$/, "").padEnd(minDigits, "0");
  const whole = digits.slice(0, -moneyDigits);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** Whole cents, half rounded up. */
export function roundToCents(money: bigint): bigint {
  return (money + scale / 2n) / scale;
}
