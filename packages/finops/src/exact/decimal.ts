import { ParamsError } from "@org/usage";

/** An exact decimal number: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const plainDecimal = /^-?\d+(?:\.\d+)?$/;

export const zero: Decimal = { digits: 0n, scale: 0 };

/** Reads `12.50`; undefined for exponents, signs other than a minus, blanks, and everything else. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!plainDecimal.test(text)) return undefined;
  const [whole = "", fraction = ""] = text.split(".");
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** Reads decimal text that a report or a price table holds. */
export function decimalOf(text: string, param: string): Decimal {
  const decimal = typeof text === "string" ? parseDecimal(text) : undefined;
  if (decimal !== undefined) return decimal;
  throw new ParamsError(`${param} is invalid: got ${JSON.stringify(text)}; expected a plain decimal such as "12.5".`, {
    param,
    received: text,
  });
}

export function ofInteger(value: bigint | number): Decimal {
  return { digits: BigInt(value), scale: 0 };
}

export function add(left: Decimal, right: Decimal): Decimal {
  if (left.scale === right.scale) return { digits: left.digits + right.digits, scale: left.scale };
  if (left.scale < right.scale) return add(right, left);
  return { digits: left.digits + right.digits * 10n ** BigInt(left.scale - right.scale), scale: left.scale };
}

export function negate({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, negate(right));
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

/** Divides by ten to the power of `places`, exactly. */
export function shiftDown({ digits, scale }: Decimal, places: number): Decimal {
  return { digits, scale: scale + places };
}

export function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? negate(value) : value;
}

export function compare(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const { digits } = subtract(left, right);
  if (digits === 0n) return 0;
  return digits < 0n ? -1 : 1;
}

export function isZero({ digits }: Decimal): boolean {
  return digits === 0n;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
}

/** The shortest plain notation: no exponent, no trailing zeros, never `-0`. */
export function printDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  const integer = text.slice(0, text.length - scale);
  const fraction = scale === 0 ? "" : text.slice(-scale).replace(/0+$/, "");
  return fraction === "" ? sign + integer : `${sign}${integer}.${fraction}`;
}
