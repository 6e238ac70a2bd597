import { http, HttpResponse, type RequestHandler } from "msw";

/**
 * Handlers for msw 2 and 3 that answer every origin, for every path under `/v1/organizations`:
 * `setupServer(...handlers(mock))`.
 */
export function handlers(mock: { readonly fetch: typeof globalThis.fetch }): RequestHandler[] {
  return [
    http.all("*/v1/organizations/*", async ({ request }) => {
      try {
        // Redirects are the caller's to follow, as they are over HTTP.
        return withoutEncoding(await mock.fetch(request, { redirect: "manual" }));
      } catch (error) {
        // msw turns what a handler throws into a 500. Only this one is a connection that broke.
        if (isBrokenConnection(error)) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}

/** The body is decoded already; msw would decode it once more. */
function withoutEncoding(response: Response): Response {
  if (response.headers.has("content-encoding")) {
    response.headers.delete("content-encoding");
    response.headers.delete("content-length");
  }
  return response;
}

function isBrokenConnection(error: unknown): boolean {
  const { cause } = (error ?? {}) as { readonly cause?: { readonly code?: unknown } };
  return cause?.code === "ECONNRESET";
}
