import type { Connection } from "../connection.ts";
import type { AttemptRequest } from "../http/attempt.ts";
import type { Answer } from "../http/answer.ts";
import { type Call, send } from "../http/transport.ts";
import type { Piece } from "../plan/piece.ts";
import { pageQuery, type Prepared } from "../plan/prepare.ts";

/** A response with the body that was read from it, as the `fetch` below resolves it and openapi-fetch passes it on. */
type AnsweredResponse = Response & { readonly answer: Answer };

/** The URL and headers that openapi-fetch computed. `fetch` makes a real `Request` of them in every attempt, so one more would be waste. */
class UnsentRequest implements AttemptRequest {
  readonly url: string;
  readonly headers: Headers;

  constructor(url: string, { headers }: { headers: Headers }) {
    this.url = url;
    this.headers = headers;
  }
}

/** Requests one page. The retry loop is the `fetch` of openapi-fetch, because its middleware can't send a request again. */
export async function fetchPage(
  { dependencies, raw, headersFor, checkKey }: Connection,
  prepared: Prepared,
  piece: Piece,
  cursor: string | undefined,
  call: Omit<Call, "report" | "takes">,
): Promise<Answer> {
  const { definition } = prepared;
  checkKey(definition);
  const { response } = await raw.GET(definition.path, {
    params: { query: pageQuery(prepared, piece, cursor) },
    headers: headersFor(definition, prepared.query),
    // The body is read within the attempt, so that a broken one is requested again.
    parseAs: "stream",
    Request: UnsentRequest,
    async fetch(request): Promise<AnsweredResponse> {
      const answer = await send(dependencies, request, {
        ...call,
        report: definition.name,
        takes: definition.key.hint,
        exactAmounts: definition.exactAmounts,
      });
      return Object.assign(answer.response, { answer });
    },
  });
  const { answer } = response as AnsweredResponse;
  if (response.status === 200) return answer;
  throw answer.protocolError(
    "bad_status",
    `The server answered with status ${response.status}, which is not a page: only 200 is a whole answer.`,
  );
}
