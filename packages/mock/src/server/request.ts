import type { IncomingMessage, ServerResponse } from "node:http";

/** A request of node:http as `fetch` knows it. Its signal aborts when the client disconnects. */
export function requestOf(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const { method = "GET", url = "/", headersDistinct } = incoming;
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  // The API is read only, so a body is left unread.
  return new Request(new URL(url, `http://${headers.get("host") ?? "127.0.0.1"}`), {
    method,
    headers,
    signal: gone.signal,
  });
}
