/** Two decimals as whole numbers of the same small unit. */
export function inSameUnits(left: string, right: string): [bigint, bigint] {
  const places = Math.max(decimalPlaces(left), decimalPlaces(right));
  return [unitsOf(left, places), unitsOf(right, places)];
}

/** The number of digits after the decimal point. */
export function decimalPlaces(decimal: string): number {
  const point = decimal.indexOf(".");
  return point === -1 ? 0 : decimal.length - point - 1;
}

function unitsOf(decimal: string, places: number): bigint {
  return BigInt(decimal.replace(".", "") + "0".repeat(places - decimalPlaces(decimal)));
}
