import { HttpError, type HttpErrorCode } from "../errors/http-error.ts";
import type { Redactor } from "./redact.ts";
import { requestIdOf } from "./request-id.ts";

export interface Refusal {
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

const waysOut: Readonly<Partial<Record<HttpErrorCode, string>>> = {
  not_found: "Check baseUrl.",
  gone: "The data was refreshed again while it was read: read the report again.",
  rate_limited: "The limit is the organization's, not the key's: lower concurrency, or go on later.",
};

const longestMessage = 500;

/** The error for an answer that is not a success. */
export function failureOf(refusal: Refusal, redactor: Redactor): HttpError {
  const { response, attempts, retryAfterMs } = refusal;
  const said = envelopeOf(refusal.body, redactor);
  const code = codeOf(response.status, said);
  const requestId = requestIdOf(response, redactor) ?? said.requestId;
  const sentences = [
    `${response.status}${said.type === undefined ? "" : ` ${said.type}`} from ${refusal.url}${attempts > 1 ? ` after ${attempts} attempts` : ""}.`,
    said.message === undefined ? "" : `The server says: "${said.message}".`,
    wayOut(code, refusal),
    requestId === undefined ? "" : `(request ${requestId})`,
  ];
  return new HttpError(code, sentences.filter(Boolean).join(" "), {
    status: response.status,
    attempts,
    ...(said.type === undefined ? {} : { type: said.type }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function codeOf(status: number, said: Envelope): HttpErrorCode {
  if (status === 403 && /scope/i.test(said.message ?? "")) return "wrong_key";
  return codes[status] ?? (status >= 500 ? "server_error" : "http_error");
}

function wayOut(code: HttpErrorCode, { tooLong, retryAfterMs, takes, response }: Refusal): string {
  if (tooLong) return `The server asks to wait ${retryAfterMs} ms, more than retry.maxRetryAfterMs: resume later.`;
  if (code === "wrong_key" || code === "forbidden" || code === "unauthorized") return takes;
  const redirected = response.type === "opaqueredirect" || (response.status < 400 && response.headers.has("location"));
  if (redirected)
    return "Redirects to another origin are not followed, because the key would go with them; nor are loops.";
  return waysOut[code] ?? "";
}

interface Envelope {
  readonly type?: string;
  readonly message?: string;
  readonly requestId?: string;
}

/** The documented error body, as far as it is there: proxies answer with HTML, and old quotes lack `request_id`. */
function envelopeOf(body: Uint8Array | undefined, redactor: Redactor): Envelope {
  const textOf = (name: keyof Envelope, value: unknown, clean = redactor.text): Envelope =>
    typeof value === "string" ? { [name]: clean(value).slice(0, longestMessage) } : {};
  try {
    const { error, request_id: requestId } = JSON.parse(new TextDecoder().decode(body));
    return {
      ...textOf("type", error?.type),
      ...textOf("message", error?.message),
      ...textOf("requestId", requestId, redactor.keyless),
    };
  } catch {
    return {};
  }
}
