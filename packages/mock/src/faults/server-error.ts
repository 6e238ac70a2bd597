import type { ErrorType } from "../http/refusal.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { asError } from "./status.ts";

const types: Record<number, ErrorType> = { 504: "timeout_error", 529: "overloaded_error" };

/** A 5xx. @param options.status default 500; 502 and 503 come as a gateway's HTML page, as they do in the wild */
export function serverError(options: FaultScope & { status?: number } = {}): Fault {
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

/** A 529 `overloaded_error`. */
export function overloaded(options: FaultScope = {}): Fault {
  return makeFault("overloaded", options, (answer) => asError(answer, 529, "overloaded_error", "Overloaded"));
}
