import type { Money } from "@org/usage";

/** Thousandths that a part is of a whole, rounded down, without a detour over floats. Null of a whole that is not positive. */
export function perMille(part: Money, whole: Money): number | null {
  const [partUnits, wholeUnits] = inSameUnits(part.amountCents, whole.amountCents);
  return wholeUnits <= 0n ? null : Number((partUnits * 1000n) / wholeUnits);
}

/** Two decimals as whole numbers of the same small unit. */
export function inSameUnits(left: string, right: string): [bigint, bigint] {
  const places = Math.max(decimalPlaces(left), decimalPlaces(right));
  return [unitsOf(left, places), unitsOf(right, places)];
}

export function decimalPlaces(decimal: string): number {
  const point = decimal.indexOf(".");
  return point === -1 ? 0 : decimal.length - point - 1;
}

function unitsOf(decimal: string, places: number): bigint {
  return BigInt(decimal.replace(".", "") + "0".repeat(places - decimalPlaces(decimal)));
}
