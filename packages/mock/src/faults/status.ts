import type { Answer } from "../http/answer.ts";
import { errorBody, type ErrorType } from "../http/refusal.ts";

/** Answers the same request with an error envelope. */
export function asError(
  answer: Answer,
  status: number,
  type: ErrorType,
  message: string,
  headers: Record<string, string> = {},
  errorCode?: string,
): Answer {
  return {
    status,
    headers: { ...answer.headers, ...headers },
    body: errorBody(type, message, answer.headers["request-id"] ?? "", errorCode),
    delivery: answer.delivery,
  };
}
