/** An exact decimal number: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const plainDecimal = /^-?\d+(?:\.\d+)?$/;

/** Parses `-12.50`, `0`, `007`; undefined for a plus sign, exponents, blanks and everything else. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!plainDecimal.test(text)) return undefined;
  const point = text.indexOf(".");
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Far beyond any double, and small enough that a few characters cannot fill the memory. */
const maxExponent = 1000;
const exponentForm = /^[+-]?\d{1,4}$/;

/**
 * Parses a JSON number as printed: `0.1` is one tenth, not the nearest double, and `1e-7` has seven decimals.
 * Undefined for NaN, the infinities and everything that is not a number.
 */
export function decimalOfNumber(printed: number | string): Decimal | undefined {
  const [mantissa = "", exponent = "0", ...rest] = String(printed).split(/[eE]/);
  const decimal = parseDecimal(mantissa);
  if (decimal === undefined || rest.length > 0 || !exponentForm.test(exponent)) return undefined;
  if (Math.abs(Number(exponent)) > maxExponent) return undefined;
  const scale = decimal.scale - Number(exponent);
  return scale >= 0 ? { digits: decimal.digits, scale } : { digits: decimal.digits * powerOfTen(-scale), scale: 0 };
}

/** The shortest plain notation: no exponent, no trailing zeros, never `-0`. */
export function printDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  let end = text.length;
  const point = end - scale;
  while (end > point && text.charCodeAt(end - 1) === zero) end--;
  return end === point ? sign + text.slice(0, point) : `${sign}${text.slice(0, point)}.${text.slice(point, end)}`;
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  if (left.scale === right.scale) return { digits: left.digits + right.digits, scale: left.scale };
  if (left.scale < right.scale) return addDecimals(right, left);
  return { digits: left.digits + right.digits * powerOfTen(left.scale - right.scale), scale: left.scale };
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const { digits } = addDecimals(left, { digits: -right.digits, scale: right.scale });
  if (digits === 0n) return 0;
  return digits < 0n ? -1 : 1;
}

const zero = "0".charCodeAt(0);

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
