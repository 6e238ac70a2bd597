import { ProtocolError, type ProtocolErrorCode, type ProtocolErrorDetails } from "../errors/protocol-error.ts";
import { defined } from "../fields/defined.ts";
import type { Body } from "./body.ts";
import type { Buffers } from "./buffers.ts";
import type { Redactor } from "./redact.ts";
import { requestIdOf } from "./request-id.ts";

/** A complete 2xx: its body, and what an error about it needs. */
export interface Answer {
  readonly response: Response;
  readonly requestId: string | null;
  /** Empty after `release()`. */
  readonly body: Uint8Array;
  /** The parsed body; undefined if it is not JSON, was not parsed, or was released. */
  json: { readonly value: unknown } | undefined;
  /** Releases the body, so that the next answer can reuse its memory. */
  release(): void;
  /** Makes an error about this answer, with its request, status, request ID, content type and a short excerpt. */
  protocolError(code: ProtocolErrorCode, message: string, path?: string): ProtocolError;
}

const excerptLength = 160;
/** Redact more than is shown, so that no key is cut at the end of the excerpt and missed. */
const redactedBytes = 2 ** 16;

export function answerOf(
  url: string,
  response: Response,
  { bytes, buffer }: Body,
  redactor: Redactor,
  buffers?: Buffers,
  requestId: string | null = requestIdOf(response, redactor) ?? null,
): Answer {
  // A plain property: creating an object with a getter takes longer than reading a small page.
  const answer = {
    response,
    requestId,
    body: bytes,
    json: undefined as Answer["json"],
    release() {
      if (buffer !== undefined && answer.body === bytes) buffers?.give(buffer);
      answer.body = new Uint8Array();
      answer.json = undefined;
    },
    protocolError(code: ProtocolErrorCode, message: string, path?: string): ProtocolError {
      const contentType = response.headers.get("content-type") ?? undefined;
      const excerpt = redactor
        .text(new TextDecoder().decode(answer.body.subarray(0, redactedBytes)))
        .slice(0, excerptLength);
      const details: ProtocolErrorDetails = defined({
        status: response.status,
        requestId: requestId ?? undefined,
        contentType: contentType && redactor.text(contentType),
        excerpt,
        path: path && redactor.text(path),
      });
      return new ProtocolError(code, `${redactor.text(message)} (${redactor.url(url)})`, details);
    },
  } satisfies Answer;
  return answer;
}
