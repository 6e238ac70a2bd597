import { badRow } from "../fields/bad-row.ts";
import { decimalOfNumber, plainToDecimal, printDecimal, type Decimal } from "./decimal.ts";

/** Far more than any bill needs. A server decides how many digits it sends, so their number is bounded. */
export const maxAmountDigits = 100;

const currencyCode = /^[A-Z]{3}$/;
const plainDecimal = /^-?\d+(?:\.\d+)?$/;

/** Whether a value is a plain decimal string of at most 100 digits. Checks the length first, because it may be huge. */
export function isCents(value: unknown): value is string {
  if (typeof value !== "string" || value.length > maxAmountDigits + 2 || !plainDecimal.test(value)) return false;
  return value.length <= maxAmountDigits || value.replace(/[-.]/g, "").length <= maxAmountDigits;
}

/** Whether a value is a JSON number of at most 100 digits in plain notation, or the string of its digits. */
export function isEstimatedCents(value: unknown): boolean {
  return typeof value === "number" ? decimalOfEstimate(value) !== undefined : isCents(value);
}

/** Reads cents as the cost reports send them: a string that is a plain decimal. Anything else is `bad_row`. */
export function readCents(value: unknown, path: string): Decimal {
  if (isCents(value)) return plainToDecimal(value);
  throw badRow(
    path,
    value === undefined
      ? "is missing"
      : `is not a plain decimal string of cents with at most ${maxAmountDigits} digits`,
  );
}

/** Reads cents as `estimated_cost` sends them: a JSON number, or a string if a double could not hold all its digits. */
export function readEstimatedCents(value: unknown, path: string): Decimal {
  if (typeof value !== "number") return readCents(value, path);
  const decimal = decimalOfEstimate(value);
  if (decimal !== undefined) return decimal;
  throw badRow(path, `is not a finite number of cents with at most ${maxAmountDigits} digits`);
}

function decimalOfEstimate(value: number): Decimal | undefined {
  const decimal = decimalOfNumber(value);
  // A double has at most 17 significant digits; only a large exponent prints more than 100.
  const isOrdinary = value === 0 || (Math.abs(value) < 1e80 && Math.abs(value) > 1e-80);
  return isOrdinary || (decimal !== undefined && isCents(printDecimal(decimal))) ? decimal : undefined;
}

/** Reads an ISO 4217 code. An amount without a currency could mean anything, so that is `bad_row`. */
export function readCurrency(value: unknown, path: string): string {
  if (typeof value === "string" && currencyCode.test(value)) return value;
  throw badRow(path, value === undefined || value === null ? "is missing" : "is not a currency code such as USD");
}
