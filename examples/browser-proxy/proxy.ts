// Lets a page read reports without ever holding the key: it asks its own server, which adds the key and asks the API.

export interface ProxyOptions {
  /** Stays in this process. */
  readonly apiKey: string;
  /** Where the reports come from, as `https://api.anthropic.com`. */
  readonly upstream: string;
  /** Stands before the paths of the API, as `/api`. */
  readonly prefix: string;
}

/** What a page may read. Names of people and keys are not among it. */
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

/** Answers a page's request for a report with the API's answer. Add your own sign-in here: whoever passes sees the figures. */
export const forward = async (request: Request, { apiKey, upstream, prefix }: ProxyOptions): Promise<Response> => {
  const url = new URL(request.url);
  const path = url.pathname.slice(prefix.length);
  if (request.method !== "GET" || !reports.test(path))
    return refuse(404, "not_found_error", "There is no such report here.");
  // Browsers set this header and pages can't: without it, any site that a visitor opens could ask.
  if (request.headers.get("sec-fetch-site") !== "same-origin")
    return refuse(403, "permission_error", "Reports are for pages of this server.");
  const headers = pick(request.headers, sent);
  headers.set("x-api-key", apiKey);
  const answer = await fetch(`${upstream}${path}${url.search}`, {
    headers,
    redirect: "manual",
    signal: request.signal,
  });
  return new Response(answer.body, { status: answer.status, headers: pick(answer.headers, returned) });
};
