import { badRow } from "../fields/bad-row.ts";
import { decimalOfNumber, parseDecimal, type Decimal } from "./decimal.ts";

const currencyCode = /^[A-Z]{3}$/;

/** Reads cents as the cost reports send them: a string that is a plain decimal. Anything else is `bad_row`. */
export function readCents(value: unknown, path: string): Decimal {
  if (typeof value === "string") {
    const decimal = parseDecimal(value);
    if (decimal !== undefined) return decimal;
  }
  throw badRow(path, value === undefined ? "is missing" : "is not a plain decimal string of cents");
}

/** Reads cents as `estimated_cost` sends them: a JSON number, or a string if a double could not hold all its digits. */
export function readEstimatedCents(value: unknown, path: string): Decimal {
  if (typeof value !== "number") return readCents(value, path);
  const decimal = decimalOfNumber(value);
  if (decimal !== undefined) return decimal;
  throw badRow(path, "is not a finite number of cents");
}

/** Reads an ISO 4217 code. An amount without a currency could mean anything, so that is `bad_row`. */
export function readCurrency(value: unknown, path: string): string {
  if (typeof value === "string" && currencyCode.test(value)) return value;
  throw badRow(path, value === undefined || value === null ? "is missing" : "is not a currency code such as USD");
}
