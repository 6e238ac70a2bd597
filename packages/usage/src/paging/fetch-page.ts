import type { Connection } from "../connection.ts";
import type { Answer } from "../http/answer.ts";
import { type Call, send } from "../http/transport.ts";
import type { Prepared } from "../plan/prepare.ts";

/** Requests one page through the one retry loop. */
export async function fetchPage(
  { dependencies, headersFor, checkKey }: Connection,
  prepared: Prepared,
  url: string,
  call: Omit<Call, "report" | "takes">,
): Promise<Answer> {
  const { definition } = prepared;
  checkKey(definition);
  const request = {
    url,
    headers: new Headers(headersFor(definition, prepared.query)),
  };
  const answer = await send(dependencies, request, {
    ...call,
    report: definition.name,
    takes: definition.key.hint,
    exactAmounts: definition.exactAmounts,
  });
  const { status } = answer.response;
  if (status === 200) return answer;
  throw answer.protocolError(
    "bad_status",
    `The server answered with status ${status}, which is not a page: only 200 is a whole answer.`,
  );
}
