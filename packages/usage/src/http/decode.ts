import type { Answer } from "./answer.ts";
import { keepAmountDigits } from "./keep-amount-digits.ts";

/**
 * Parses the answer as JSON; anything else is `not_json`.
 *
 * With `exactAmounts`, a money number that a double can't represent is kept as the string of its digits, because
 * JSON.parse would round it silently.
 */
export function decode(answer: Answer, exactAmounts = false): unknown {
  try {
    // `fatal`: invalid UTF-8 would otherwise be silently replaced.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(answer.body);
    return JSON.parse(exactAmounts ? keepAmountDigits(text) : text);
  } catch {
    const problem = answer.body.length === 0 ? "has an empty body" : "is not valid JSON";
    throw answer.protocolError("not_json", `The answer ${problem}, so it is not a report.`);
  }
}
