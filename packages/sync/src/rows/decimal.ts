import { SyncError } from "../errors/sync-error.ts";

// What every store holds exactly: DECIMAL(38,18) in Parquet decides.
export const decimalScale = 18;
const maxIntegerDigits = 20;
const maxBigint = 2n ** 63n - 1n;

const form = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/;

/** A decimal as an integer of 10^-18: exact, and refused if that is not possible. `where` names the row in the error. */
export function toUnits(text: string, where: string): bigint {
  const [, sign = "", integer, fraction = ""] = form.exec(text) ?? [];
  if (integer === undefined) throw inexact(where, text, "a plain decimal");
  if (fraction.length > decimalScale) throw inexact(where, text, `at most ${decimalScale} decimals`);
  if (integer.length > maxIntegerDigits) throw inexact(where, text, `at most ${maxIntegerDigits} integer digits`);
  const units = BigInt(integer + fraction.padEnd(decimalScale, "0"));
  return sign === "-" ? -units : units;
}

/** The plain decimal of an integer of 10^-18, without trailing zeros. */
export function fromUnits(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(decimalScale + 1, "0");
  const fraction = digits.slice(-decimalScale).replace(/0+$/, "");
  const text = digits.slice(0, -decimalScale) + (fraction === "" ? "" : `.${fraction}`);
  return units < 0n ? `-${text}` : text;
}

/** The exact sum of decimals. */
export function addDecimals(decimals: Iterable<string>, where = "the sum"): string {
  let sum = 0n;
  for (const decimal of decimals) sum += toUnits(decimal, where);
  return checkDecimal(fromUnits(sum), where);
}

/** The decimal in its shortest form, after a check that every store holds it exactly. */
export function checkDecimal(text: string, where: string): string {
  return fromUnits(toUnits(text, where));
}

/** A count that fits into 64 bits. */
export function checkInteger(count: bigint, where: string): bigint {
  if (count > maxBigint || count < -maxBigint) throw inexact(where, String(count), "at most 64 bits");
  return count;
}

function inexact(where: string, value: string, allowed: string): SyncError {
  const hint = "Nothing was written, because a store would round it silently.";
  return new SyncError(
    "inexact_value",
    `${where} is invalid: got ${JSON.stringify(value)}; expected ${allowed}. ${hint}`,
  );
}
