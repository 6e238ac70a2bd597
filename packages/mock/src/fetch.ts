import type { Exchange } from "./exchange.ts";

const maxRedirects = 20;

/** A `fetch` that never uses the network: the mock answers requests to any origin. */
export function makeFetch(exchange: Exchange): typeof globalThis.fetch {
  return async (input, init) => {
    let request = new Request(input, init);
    for (let hop = 0; hop <= maxRedirects; hop++) {
      if (request.signal.aborted) throw request.signal.reason;
      const response = await exchange(request, "decoded");
      if (request.signal.aborted) throw request.signal.reason;
      if (!response)
        throw new TypeError("fetch failed", {
          cause: Object.assign(new Error("socket hang up"), { code: "ECONNRESET" }),
        });
      const target = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
      if (target === null || request.redirect === "manual") return response;
      if (request.redirect === "error")
        throw new TypeError("fetch failed", { cause: new Error("unexpected redirect") });
      request = follow(request, new URL(target, request.url));
    }
    throw new TypeError("fetch failed", { cause: new Error("redirect count exceeded") });
  };
}

/** Follows as browsers and Node do: a request to another origin loses `authorization` and keeps every other header, `x-api-key` included. */
function follow(request: Request, target: URL): Request {
  const headers = new Headers(request.headers);
  if (target.origin !== new URL(request.url).origin) headers.delete("authorization");
  return new Request(target, { headers, signal: request.signal, redirect: request.redirect });
}
