import type { Keys } from "./access.ts";

/** A request that the mock received. `at` is the mock's time, in milliseconds since 1970. */
export interface RecordedRequest {
  method: string;
  url: string;
  /** By lowercase name. The mock's own keys are kept; any other credential is blanked. */
  headers: Record<string, string>;
  at: number;
}

export function recordOf(request: Request, keys: Keys, at: number): RecordedRequest {
  const headers = Object.fromEntries(request.headers);
  for (const name of ["x-api-key", "authorization"]) {
    const value = headers[name];
    if (value !== undefined && !Object.values(keys).includes(value.replace(/^Bearer /i, "")))
      headers[name] = "[redacted]";
  }
  return { method: request.method, url: request.url, headers, at };
}
