import { brandOf, UsageError } from "./usage-error.ts";

export type HttpErrorCode =
  | "bad_request"
  | "unauthorized"
  | "wrong_key"
  | "forbidden"
  | "not_found"
  | "gone"
  | "rate_limited"
  | "server_error"
  | "overloaded"
  | "http_error";

export interface HttpErrorDetails {
  readonly status: number;
  /** `error.type` of the answer, such as `permission_error`. */
  readonly type?: string;
  /** `error.details.error_code` of the answer, such as `organization_on_hold`. */
  readonly errorCode?: string;
  readonly requestId?: string;
  /** How long the server asked to wait. */
  readonly retryAfterMs?: number;
  /** How many times the request was sent. */
  readonly attempts: number;
}

/** The server rejected a request, and retrying did not help or was not allowed. */
export class HttpError extends UsageError {
  declare readonly code: HttpErrorCode;
  declare readonly status: number;
  declare readonly type?: string;
  /** `error.details.error_code` of the answer, such as `organization_on_hold`. */
  declare readonly errorCode?: string;
  declare readonly requestId?: string;
  declare readonly retryAfterMs?: number;
  declare readonly attempts: number;
  /** Resumes the walk after the last page that was delivered: `{ resume: error.resume }`. */
  declare resume?: string;

  constructor(code: HttpErrorCode, message: string, details: HttpErrorDetails) {
    super("HttpError", code, message);
    Object.assign(this, details);
  }

  static override isInstance(value: unknown): value is HttpError {
    return brandOf(value) === "HttpError";
  }
}
