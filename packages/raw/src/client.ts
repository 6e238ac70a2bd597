import createClient, { mergeHeaders } from "openapi-fetch";
import type { Client, ClientOptions } from "openapi-fetch";
import type { paths } from "./generated/schema.ts";
import { serializeQuery } from "./query.ts";

/** Settings of {@link createRawClient}: those of openapi-fetch. `headers` is where the key goes. */
export type RawClientOptions = ClientOptions;

/** Typed `GET` for every path of the API. What it returns is openapi-fetch's `{ data, error, response }`. */
export type RawClient = Client<paths>;

// openapi-fetch would keep the global of the moment a client is made, and a mock installed later would never be asked.
const lateFetch = (request: Request): Promise<Response> => globalThis.fetch(request);

/**
 * Makes a typed client that sends exactly what it is told: one call is one request, without retries, paging or checks.
 * Array parameters keep their wire names (`"group_by[]": ["model"]`). Redirects are not followed, so that a key never
 * reaches another host; a caller who wants them passes `redirect: "follow"`.
 *
 * ```ts
 * const client = createRawClient({ headers: { "x-api-key": key } });
 * const { data, error } = await client.GET("/v1/organizations/cost_report", {
 *   params: { query: { starting_at: "2026-05-01T00:00:00Z", "group_by[]": ["workspace_id"] } },
 * });
 * ```
 */
export const createRawClient = (options: RawClientOptions = {}): RawClient => {
  const { baseUrl = "https://api.anthropic.com", fetch = lateFetch, headers, ...rest } = options;
  return createClient<paths>({
    querySerializer: serializeQuery,
    redirect: "manual",
    ...rest,
    baseUrl,
    fetch,
    headers: mergeHeaders({ "anthropic-version": "2023-06-01" }, headers),
  });
};
