/** What a fake server answers with: a body to be sent as JSON, a whole response, or a failure to be thrown. */
export type Reply = Response | Error | object | string | null;

export interface FakeServer {
  readonly fetch: typeof globalThis.fetch;
  /** URLs in the order of their requests. */
  readonly urls: URL[];
  /** Headers of each request, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>[];
}

/** Answers each request with what `reply` makes of it; `number` counts from 1. */
export function serverOf(reply: (url: URL, number: number) => Reply | Promise<Reply>): FakeServer {
  const urls: URL[] = [];
  const headers: Readonly<Record<string, string>>[] = [];
  return {
    urls,
    headers,
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      urls.push(url);
      headers.push(Object.fromEntries(new Headers(init?.headers)));
      const answer = await reply(url, urls.length);
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : json(answer);
    },
  };
}

/** Answers with one reply after another; asking for more than there are is a fault of the test. */
export function serverWith(...replies: readonly Reply[]): FakeServer {
  return serverOf((url, number) => {
    const reply = replies[number - 1];
    if (reply === undefined) throw new Error(`Request ${number} was not expected: ${url.href}`);
    return reply;
  });
}

export interface Head {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export function json(body: unknown, { status = 200, headers }: Head = {}): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { "content-type": "application/json", ...headers } });
}

/** The documented error envelope. */
export function refusal(
  status: number,
  type: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return json({ type: "error", error: { type, message }, request_id: "req_body" }, { status, headers });
}
