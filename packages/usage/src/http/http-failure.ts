import { HttpError, type HttpErrorCode } from "../errors/http-error.ts";
import { defined } from "../fields/defined.ts";
import type { Redactor } from "./redact.ts";
import { requestIdOf } from "./request-id.ts";

/** An answer that is not a success, and what is known about its request. */
export interface FailedResponse {
  readonly response: Response;
  readonly body: Uint8Array | undefined;
  /** Already redacted. */
  readonly url: string;
  readonly attempts: number;
  readonly retryAfterMs?: number;
  /** The server asked for a longer wait than `maxRetryAfterMs`. */
  readonly tooLong?: boolean;
  /** Which kind of key the endpoint takes, as a sentence. */
  readonly takes: string;
}

const codes: Readonly<Record<number, HttpErrorCode>> = {
  400: "bad_request",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  410: "gone",
  429: "rate_limited",
  529: "overloaded",
};

const hints: Readonly<Partial<Record<HttpErrorCode, string>>> = {
  not_found: "Check baseUrl.",
  gone: "The data was refreshed while it was being read: read the report again.",
  rate_limited: "The limit applies to the organization, not to the key: lower concurrency, or continue later.",
};

const corsHint =
  "The key is not the problem: the organization does not allow requests with an Origin header, which browsers send. Call your own server from the page, and the API from there.";
const hipaaHint =
  "This report is not available to organizations with HIPAA readiness. Use the legacy report with the same figures, or leave these organizations out of organization_ids.";

const maxTextLength = 500;

/** Makes the error for an answer that is not a success. */
export function toHttpError(failure: FailedResponse, redactor: Redactor): HttpError {
  const { response, attempts, retryAfterMs, url } = failure;
  const envelope = readEnvelope(failure.body, redactor);
  const code = codeOf(response.status, envelope);
  const requestId = requestIdOf(response, redactor) ?? envelope.requestId;
  const sentences = [
    `${response.status}${envelope.type === undefined ? "" : ` ${envelope.type}`} from ${url}${attempts > 1 ? ` after ${attempts} attempts` : ""}.`,
    envelope.message === undefined ? "" : `The server says: "${envelope.message}".`,
    hintFor(code, failure, envelope.message),
    requestId === undefined ? "" : `(request ${requestId})`,
  ];
  const { type, errorCode } = envelope;
  const details = defined({ status: response.status, attempts, type, errorCode, requestId, retryAfterMs });
  return new HttpError(code, sentences.filter(Boolean).join(" "), details);
}

function codeOf(status: number, { message = "" }: Envelope): HttpErrorCode {
  if (status === 403 && /scope/i.test(message)) return "wrong_key";
  return codes[status] ?? (status >= 500 ? "server_error" : "http_error");
}

function hintFor(
  code: HttpErrorCode,
  { tooLong, retryAfterMs, takes, response }: FailedResponse,
  message = "",
): string {
  if (tooLong) return `The server asks to wait ${retryAfterMs} ms, more than retry.maxRetryAfterMs: resume later.`;
  // The API has no code for these two cases, so the message chooses the hint, and only the hint.
  if (code === "unauthorized" && /\bCORS\b|\bOrigin\b/i.test(message)) return corsHint;
  if (code === "bad_request" && /\bHIPAA\b/i.test(message)) return hipaaHint;
  if (code === "wrong_key" || code === "forbidden" || code === "unauthorized") return takes;
  const redirected = response.type === "opaqueredirect" || (response.status < 400 && response.headers.has("location"));
  if (redirected) return "Redirects to another origin are not followed, to keep the key from it; neither are loops.";
  return hints[code] ?? "";
}

interface Envelope {
  readonly type?: string | undefined;
  readonly message?: string | undefined;
  readonly errorCode?: string | undefined;
  readonly requestId?: string | undefined;
}

/** The documented error body, as far as it is present: proxies answer with HTML, and `request_id` may be missing. */
function readEnvelope(body: Uint8Array | undefined, redactor: Redactor): Envelope {
  const textOf = (value: unknown, clean = redactor.text): string | undefined =>
    typeof value === "string" ? clean(value).slice(0, maxTextLength) : undefined;
  try {
    const { error, request_id: requestId } = JSON.parse(new TextDecoder().decode(body));
    return {
      type: textOf(error?.type),
      message: textOf(error?.message),
      errorCode: textOf(error?.details?.error_code),
      requestId: textOf(requestId, redactor.keyless),
    };
  } catch {
    return {};
  }
}
