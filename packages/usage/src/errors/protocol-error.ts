import { brandOf, UsageError } from "./usage-error.ts";

export type ProtocolErrorCode =
  | "bad_status"
  | "not_json"
  | "body_too_large"
  | "bad_envelope"
  | "bad_row"
  | "cursor_missing"
  | "cursor_repeated"
  | "cursor_expired"
  | "bucket_gap"
  | "bucket_overlap"
  | "bucket_outside"
  | "row_order"
  | "duplicate_row";

export interface ProtocolErrorDetails {
  readonly status?: number;
  readonly requestId?: string;
  readonly contentType?: string;
  /** The beginning of the answer, shortened, without IDs and email addresses. */
  readonly excerpt?: string;
  /** The place in the answer, such as `data[1].results[0].output_tokens`. */
  readonly path?: string;
}

/** The answer is not a complete and exact report. */
export class ProtocolError extends UsageError {
  declare readonly code: ProtocolErrorCode;
  declare readonly status?: number;
  declare readonly requestId?: string;
  declare readonly contentType?: string;
  declare readonly excerpt?: string;
  declare readonly path?: string;
  /** Resumes the walk after the last page that was delivered: `{ resume: error.resume }`. */
  declare resume?: string;

  constructor(code: ProtocolErrorCode, message: string, details: ProtocolErrorDetails = {}) {
    super("ProtocolError", code, message);
    Object.assign(this, details);
  }

  static override isInstance(value: unknown): value is ProtocolError {
    return brandOf(value) === "ProtocolError";
  }
}
