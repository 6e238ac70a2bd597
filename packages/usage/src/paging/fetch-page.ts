import type { RawClient } from "@org/usage-raw";
import type { AttemptRequest } from "../http/attempt.ts";
import type { Answer } from "../http/answer.ts";
import type { CallerErrors } from "../http/caller-errors.ts";
import { type Call, type Dependencies, send } from "../http/transport.ts";
import type { Piece } from "../plan/pieces.ts";
import { pageQuery, type Prepared } from "../plan/prepare.ts";
import type { Query, ReportDefinition } from "../definition.ts";

/** What a report needs of its client to be read. */
export interface Reader {
  readonly edges: Dependencies;
  /** Knows what the caller's own functions threw. */
  readonly callerErrors: CallerErrors;
  readonly raw: RawClient;
  /** The headers of every request to an endpoint, but for the key. */
  readonly headersFor: (definition: ReportDefinition, query: Query) => Readonly<Record<string, string>>;
  /** Throws where the key can't ever be accepted by the endpoint. */
  readonly checkKey: (definition: ReportDefinition) => void;
  /** Stands where the key would, in plans. */
  readonly planHeaders: Readonly<Record<string, string>>;
  readonly urlOf: (definition: ReportDefinition, query: Query) => string;
}

/** openapi-fetch knows each path's parameters; here the path comes from a definition that was checked before. */
type Get = (path: string, init: Record<string, unknown>) => Promise<unknown>;

/** What openapi-fetch makes of a call. Every attempt's `fetch` makes a `Request` of its own; a second one would be waste. */
class PlainRequest implements AttemptRequest {
  readonly url: string;
  readonly headers: Headers;

  constructor(url: string, { headers }: { headers: Headers }) {
    this.url = url;
    this.headers = headers;
  }
}

/** Asks for one page. The retry loop is the `fetch` that openapi-fetch is given, because its middleware can't send again. */
export async function askFor(
  { edges, raw, headersFor, checkKey }: Reader,
  prepared: Prepared,
  piece: Piece,
  cursor: string | undefined,
  call: Omit<Call, "report" | "takes">,
): Promise<Answer> {
  const { definition } = prepared;
  checkKey(definition);
  let answer: Answer | undefined;
  await (raw.GET as unknown as Get)(definition.path, {
    params: { query: pageQuery(prepared, piece, cursor) },
    headers: headersFor(definition, prepared.query),
    // The body was read within the attempt, where a broken one is sent for again.
    parseAs: "stream",
    Request: PlainRequest,
    fetch: async (request: PlainRequest) => {
      answer = await send(edges, request, { ...call, report: definition.name, takes: definition.takes });
      return answer.response;
    },
  });
  return answer as Answer;
}
