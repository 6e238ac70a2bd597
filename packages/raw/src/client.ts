import createClient, { mergeHeaders } from "openapi-fetch";
import type { Client, ClientOptions } from "openapi-fetch";
import type { paths } from "./generated/schema.ts";
import { serializeQuery } from "./query.ts";

/** Options of {@link createRawClient}: those of openapi-fetch. The key goes into `headers`. One that is undefined is absent. */
export type RawClientOptions = { [Name in keyof ClientOptions]: ClientOptions[Name] | undefined };

/** A typed `GET` for every path of the API. It returns openapi-fetch's `{ data, error, response }`. */
export type RawClient = Client<paths>;

// openapi-fetch would keep the global `fetch` of the time of creation, and ignore a mock that is installed later.
const lateFetch = (request: Request): Promise<Response> => globalThis.fetch(request);

/** Undefined would replace a default: a redirect that is undefined would be followed, with the key. */
function withoutUndefined(options: RawClientOptions): ClientOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as ClientOptions;
}

/**
 * Creates a typed client. One call is one request, without retries, paging or checks.
 * Array parameters keep their wire names (`"group_by[]": ["model"]`). Redirects are not followed, so that a key never
 * reaches another host; pass `redirect: "follow"` to change that.
 *
 * ```ts
 * const client = createRawClient({ headers: { "x-api-key": key } });
 * const { data, error } = await client.GET("/v1/organizations/cost_report", {
 *   params: { query: { starting_at: "2026-05-01T00:00:00Z", "group_by[]": ["workspace_id"] } },
 * });
 * ```
 */
export const createRawClient = (options: RawClientOptions = {}): RawClient => {
  const { baseUrl = "https://api.anthropic.com", fetch = lateFetch, headers, ...rest } = withoutUndefined(options);
  return createClient<paths>({
    querySerializer: serializeQuery,
    redirect: "manual",
    ...rest,
    baseUrl,
    fetch,
    headers: mergeHeaders({ "anthropic-version": "2023-06-01" }, headers),
  });
};
