import { stripVTControlCharacters } from "node:util";

/**
 * Text from outside, made safe to print: escape sequences are removed, line breaks and tabs become spaces, and
 * characters that control a terminal or reverse the direction of writing are removed.
 */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replaceAll(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}
