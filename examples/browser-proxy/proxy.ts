// Lets a page read reports without the key: the page's own server adds the key and forwards the request to the API.

export interface ProxyOptions {
  /** Never leaves this process. */
  readonly apiKey: string;
  /** The API's origin, such as `https://api.anthropic.com`. */
  readonly upstream: string;
  /** Precedes the paths of the API, such as `/api`. */
  readonly prefix: string;
}

/** What a page can read. Names of people and keys are not included. */
const reports = /^\/v1\/organizations\/(?:usage_report\/messages|cost_report|analytics\/(?:usage|cost))$/;
const sent = ["accept", "anthropic-version", "anthropic-beta"];
const returned = ["content-type", "request-id", "retry-after", "retry-after-ms", "x-should-retry"];

const pick = (headers: Headers, names: readonly string[]): Headers => {
  const picked = new Headers();
  for (const [name, value] of headers)
    if (names.includes(name) || name.startsWith("anthropic-ratelimit-")) picked.set(name, value);
  return picked;
};

const refuse = (status: number, type: string, message: string): Response =>
  Response.json({ type: "error", error: { type, message } }, { status });

/** Forwards a page's request for a report to the API. Add your own sign-in here: without one, every visitor sees the figures. */
export const forward = async (request: Request, { apiKey, upstream, prefix }: ProxyOptions): Promise<Response> => {
  const url = new URL(request.url);
  const path = url.pathname.slice(prefix.length);
  if (request.method !== "GET" || !reports.test(path))
    return refuse(404, "not_found_error", "This server has no such report.");
  // Browsers set this header, and pages cannot. Without this check, any site that a visitor opens could send requests.
  if (request.headers.get("sec-fetch-site") !== "same-origin")
    return refuse(403, "permission_error", "Reports are only for pages of this server.");
  const headers = pick(request.headers, sent);
  headers.set("x-api-key", apiKey);
  const answer = await fetch(`${upstream}${path}${url.search}`, {
    headers,
    redirect: "manual",
    signal: request.signal,
  });
  return new Response(answer.body, { status: answer.status, headers: pick(answer.headers, returned) });
};
