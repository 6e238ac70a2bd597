import type { ErrorType } from "../http/refusal.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { asError } from "./status.ts";

const types: Record<number, ErrorType> = { 504: "timeout_error", 529: "overloaded_error" };

/** Answers with a server error. @param options.status Default: 500; 502 and 503 are a gateway's HTML page, as observed */
export function serverError(options: FaultScope & { status?: number | undefined } = {}): Fault {
  const { status = 500 } = options;
  return makeFault("serverError", options, (answer) => {
    if (status !== 502 && status !== 503)
      return asError(answer, status, types[status] ?? "api_error", "Internal server error");
    const title = status === 502 ? "502 Bad Gateway" : "503 Service Unavailable";
    return {
      ...answer,
      status,
      headers: { ...answer.headers, "content-type": "text/html" },
      body: `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
    };
  });
}

/** Answers with 529 `overloaded_error`. */
export function overloaded(options: FaultScope = {}): Fault {
  return makeFault("overloaded", options, (answer) => asError(answer, 529, "overloaded_error", "Overloaded"));
}
