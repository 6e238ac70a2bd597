import { ProtocolError, type ProtocolErrorCode, type ProtocolErrorDetails } from "../errors/protocol-error.ts";
import { decimalOfNumber, printDecimal } from "../money/decimal.ts";
import type { Body } from "./body.ts";
import type { Buffers } from "./buffers.ts";
import type { Redactor } from "./redact.ts";
import { requestIdOf } from "./request-id.ts";

/** A whole 200: its bytes, and what to say of it should they turn out to be no report. */
export interface Answer {
  readonly response: Response;
  readonly requestId: string | null;
  /** Empty once the answer has been released. */
  readonly body: Uint8Array;
  /** Gives up the bytes, so that the next answer can be put in their place. */
  release(): void;
  /** An error about this answer, with its request, status, request id, content type and a short excerpt. */
  protocolError(code: ProtocolErrorCode, message: string, path?: string): ProtocolError;
}

const excerptLength = 160;
/** Enough that no key can lie across the end of what is redacted and still be in the excerpt. */
const redactedBytes = 2 ** 16;

export function answerOf(
  url: string,
  response: Response,
  { bytes, buffer }: Body,
  redactor: Redactor,
  buffers?: Buffers,
): Answer {
  const requestId = requestIdOf(response, redactor) ?? null;
  // Not a getter: making an object with one takes an engine longer than reading a small page.
  const answer = {
    response,
    requestId,
    body: bytes,
    release() {
      if (buffer !== undefined && answer.body === bytes) buffers?.give(buffer);
      answer.body = new Uint8Array();
    },
    protocolError(code: ProtocolErrorCode, message: string, path?: string): ProtocolError {
      const contentType = response.headers.get("content-type");
      const excerpt = redactor
        .text(new TextDecoder().decode(answer.body.subarray(0, redactedBytes)))
        .slice(0, excerptLength);
      const details: ProtocolErrorDetails = {
        status: response.status,
        ...(requestId === null ? {} : { requestId }),
        ...(contentType === null ? {} : { contentType: redactor.text(contentType) }),
        excerpt,
        ...(path === undefined ? {} : { path: redactor.text(path) }),
      };
      return new ProtocolError(code, `${redactor.text(message)} (${redactor.url(url)})`, details);
    },
  } satisfies Answer;
  return answer;
}

/** JSON numbers called `amount`, wherever whitespace may stand. A quote inside a JSON string is escaped, so this never matches within one. */
const amounts = /("amount"\s*:\s*)(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s*[,}])/g;

/** Fatal, because a byte that is no text would otherwise become another character without a word. */
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * The answer as JSON. Never `undefined`, never a guess: what is not JSON is `not_json`.
 *
 * With `exactAmounts`, a money number that a double can't hold is kept as the string of its digits, because
 * JSON.parse would round it silently.
 */
export function decode(answer: Answer, exactAmounts = false): unknown {
  try {
    const text = decoder.decode(answer.body);
    return JSON.parse(exactAmounts ? text.replace(amounts, keepDigits) : text);
  } catch {
    const what = answer.body.length === 0 ? "an empty body" : "not JSON";
    throw answer.protocolError("not_json", `The answer is ${what}, so it can't be read as a report.`);
  }
}

function keepDigits(match: string, name: string, digits: string): string {
  if (significant(String(Number(digits))) === significant(digits)) return match;
  const exact = decimalOfNumber(digits);
  // Beyond what is reckoned with, its text is no decimal, and the guard says so.
  return `${name}"${exact === undefined ? digits : printDecimal(exact)}"`;
}

/** The digits that matter, without sign, exponent, dot and zeros at both ends. */
function significant(digits: string): string {
  return digits
    .replace(/[eE].*/, "")
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "");
}
