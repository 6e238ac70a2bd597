import { maxAmountDigits } from "../money/amount.ts";
import { decimalOfNumber, printDecimal } from "../money/decimal.ts";

/** JSON numbers named `amount`, with any whitespace around them. Quotes inside a JSON string are escaped, so this never matches within one. */
const amounts = /("amount"\s*:\s*)(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s*[,}])/g;

/** Puts amounts that a double would round in quotes, as plain decimals. */
export function keepAmountDigits(json: string): string {
  return json.replace(amounts, keepDigits);
}

function keepDigits(match: string, name: string, digits: string): string {
  // Converting a huge number takes too long, and the check of the row rejects it anyway.
  if (digits.length > maxAmountDigits + 20) return `${name}"${digits}"`;
  if (significantDigits(String(Number(digits))) === significantDigits(digits)) return match;
  const exact = decimalOfNumber(digits);
  // Too large to convert; keep the text, which the check of the row will reject as not a decimal.
  return `${name}"${exact === undefined ? digits : printDecimal(exact)}"`;
}

/** The digits without sign, exponent, decimal point, and leading and trailing zeros. */
function significantDigits(digits: string): string {
  return digits
    .replace(/[eE].*/, "")
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "");
}
