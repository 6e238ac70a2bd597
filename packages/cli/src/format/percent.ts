import { divideHalfEven } from "../money/ratio.ts";

/** `66.7%` for 667 thousandths. */
export function shareText(thousandths: number): string {
  const digits = String(Math.abs(thousandths)).padStart(2, "0");
  const integer = Number(digits.slice(0, -1)).toLocaleString("en-US");
  return `${thousandths < 0 ? "-" : ""}${integer}.${digits.slice(-1)}%`;
}

/** `0.667` for 667 thousandths. */
export function shareDecimal(thousandths: number): string {
  const digits = String(Math.abs(thousandths)).padStart(4, "0");
  return `${thousandths < 0 ? "-" : ""}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

/** `6.2%` for 0.0625: rounded half to even, like every share. */
export function rateText(rate: number): string {
  // Twelve digits are more than a quotient of token counts needs to show a tie, and fewer than a float gets wrong.
  const digits = BigInt(rate.toFixed(12).replace(".", ""));
  return shareText(Number(divideHalfEven(digits, 10n ** 9n)));
}
