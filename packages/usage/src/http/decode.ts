import type { Answer } from "./answer.ts";
import { endsTooEarly } from "./json-prefix.ts";
import { keepAmountDigits } from "./keep-amount-digits.ts";

/**
 * Parses the body of a complete answer into `answer.json`. Returns why the body is truncated, if it is: a connection may
 * end early without an error, most often one with a compressed body.
 *
 * With `exactAmounts`, a money number that a double can't represent is kept as the string of its digits, because
 * JSON.parse would round it silently.
 */
export function parseBody(
  answer: Answer,
  exactAmounts = false,
): "the body is empty" | "the JSON ends too early" | undefined {
  if (answer.body.length === 0) return "the body is empty";
  try {
    utf8 ??= new TextDecoder("utf-8", strict);
    const text = utf8.decode(answer.body);
    answer.json = { value: JSON.parse(exactAmounts ? keepAmountDigits(text) : text) };
    return undefined;
  } catch {
    const text = textOf(answer.body);
    return text !== undefined && endsTooEarly(text) ? "the JSON ends too early" : undefined;
  }
}

/** Invalid UTF-8 would otherwise be silently replaced. */
const strict = { fatal: true } as const;
/**
 * One for all pages: without `stream`, nothing of one text remains for the next. Made for the first page, because an import
 * must need no global: some test environments have none of the web's.
 */
let utf8: TextDecoder | undefined;

/** The bytes as text, without a character that is cut at the end; undefined if they are not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", strict).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** The parsed answer. Anything that is not JSON is `not_json`. */
export function decode(answer: Answer): unknown {
  if (answer.json !== undefined) return answer.json.value;
  throw answer.protocolError("not_json", "The answer is not valid JSON, so it is not a report.");
}
