/** An exact decimal number: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const plainDecimal = /^-?\d+(?:\.\d+)?$/;

/** The time to convert digits to a bigint grows faster than their number, so every text is bounded. */
const maxLength = 10_000;

/** Parses `-12.50`, `0`, `007`; undefined for a plus sign, exponents, blanks, 10,000 digits and everything else. */
export function parseDecimal(text: string): Decimal | undefined {
  return text.length > maxLength || !plainDecimal.test(text) ? undefined : plainToDecimal(text);
}

/** Reads what is known to be a plain decimal. */
export function plainToDecimal(text: string): Decimal {
  const point = text.indexOf(".");
  if (point < 0) return { digits: digitsOf(text), scale: 0 };
  return { digits: digitsOf(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** BigInt(number) is much faster than BigInt(string), and most amounts are safe integers without their point. */
function digitsOf(text: string): bigint {
  return text.length < 16 ? BigInt(Number(text)) : BigInt(text);
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

export function negateDecimal({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

/** The quotient, rounded to this many decimals, halves to even. The divisor must not be zero. */
export function divideDecimals(left: Decimal, right: Decimal, scale: number): Decimal {
  const sign = left.digits < 0n === right.digits < 0n ? 1n : -1n;
  const numerator = magnitude(left.digits) * powerOfTen(right.scale + scale);
  const denominator = magnitude(right.digits) * powerOfTen(left.scale);
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const roundsUp = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return { digits: sign * (quotient + (roundsUp ? 1n : 0n)), scale };
}

/** With exactly as many decimals as the scale says: `0.500000`. */
export function printFixed({ digits, scale }: Decimal): string {
  const text = String(magnitude(digits)).padStart(scale + 1, "0");
  const sign = digits < 0n ? "-" : "";
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function magnitude(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}

export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const { digits } = addDecimals(left, negateDecimal(right));
  if (digits === 0n) return 0;
  return digits < 0n ? -1 : 1;
}

const zero = "0".charCodeAt(0);

/** Amounts have few different scales, and computing a power costs more than adding. */
const powersOfTen: bigint[] = [];

function powerOfTen(exponent: number): bigint {
  if (exponent > maxExponent) return 10n ** BigInt(exponent);
  return (powersOfTen[exponent] ??= 10n ** BigInt(exponent));
}
