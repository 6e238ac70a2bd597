import type { paths } from "@org/usage-raw";
import createClient from "openapi-fetch";

/** The same request with only the generated types: no pages, no checks, no retries. */
export const models = (apiKey: string): Promise<unknown> =>
  createClient<paths>({ baseUrl: "https://api.anthropic.com", headers: { "x-api-key": apiKey } }).GET(
    "/v1/organizations/usage_report/messages",
    { params: { query: { starting_at: "2026-05-01T00:00:00Z", "group_by[]": ["model"] } } },
  );
