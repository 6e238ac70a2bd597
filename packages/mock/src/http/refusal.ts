import type { JsonObject } from "../json.ts";

/** The error types that the mock answers with. */
export type ErrorType =
  | "invalid_request_error"
  | "authentication_error"
  | "permission_error"
  | "not_found_error"
  | "rate_limit_error"
  | "api_error"
  | "timeout_error"
  | "overloaded_error";

/** Thrown to answer a request with one of the API's errors. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: ErrorType;
  /** The `error.details.error_code`, for errors that have one. */
  readonly errorCode: string | undefined;

  constructor(status: number, type: ErrorType, message: string, errorCode?: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.type = type;
    this.errorCode = errorCode;
  }
}

export function badRequest(message: string, errorCode?: string): Refusal {
  return new Refusal(400, "invalid_request_error", message, errorCode);
}

export function forbidden(held: string, needed: string): Refusal {
  return new Refusal(403, "permission_error", `Missing required scopes. Got: ['${held}'] Needed: ['${needed}']`);
}

export function notFound(): Refusal {
  return new Refusal(404, "not_found_error", "The requested resource could not be found.");
}

export function cursorExpired(): Refusal {
  return new Refusal(
    410,
    "invalid_request_error",
    "The page cursor has expired because the data was refreshed. Restart pagination from the first page.",
  );
}

export function errorBody(type: string, message: string, requestId: string, errorCode?: string): JsonObject {
  const details = errorCode === undefined ? {} : { details: { error_code: errorCode } };
  return { type: "error", error: { type, message, ...details }, request_id: requestId };
}
