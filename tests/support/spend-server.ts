import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server whose figures grow with each answer, so that an answer from a cache is noticed. */
export interface SpendServer extends AsyncDisposable {
  readonly url: string;
  /** The amounts that were served, oldest first, in cents. */
  readonly served: readonly string[];
}

const nulls = [
  "context_window",
  "cost_type",
  "description",
  "inference_geo",
  "model",
  "service_tier",
  "token_type",
  "workspace_id",
];

/** The cost report of 1 May 2026, without groups, as the reference documents it. */
const report = (amount: string): string =>
  JSON.stringify({
    data: [
      {
        starting_at: "2026-05-01T00:00:00Z",
        ending_at: "2026-05-02T00:00:00Z",
        results: [{ amount, currency: "USD", ...Object.fromEntries(nulls.map((name) => [name, null])) }],
      },
    ],
    has_more: false,
    next_page: null,
  });

export const startSpendServer = async (): Promise<SpendServer> => {
  const served: string[] = [];
  const server = createServer((_, response) => {
    const amount = `${100 * (served.length + 1)}.5`;
    served.push(amount);
    response.writeHead(200, { "content-type": "application/json" }).end(report(amount));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
