import { createUsageClient } from "@org/usage";

/** Rows of `analytics/usage`, and the requests that read them. */
export type ReadRows = (server: Server) => AsyncIterable<unknown>;

/** A server as the two clients see it: a `fetch` that answers by the number of the request. */
export interface Server {
  readonly fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly requests: () => number;
}

export const probeKey = "sk-ant-admin01-of-a-probe";
export const query = {
  starting_at: "2026-09-01T00:00:00Z",
  ending_at: "2026-09-02T00:00:00Z",
  group_by: ["model" as const],
};

/** More requests than any of these reports has pages. */
const manyRequests = 12;

export class TooManyRequests extends Error {}

export function serverOf(answer: (index: number) => Response): Server {
  let count = 0;
  return {
    requests: () => count,
    fetch: () => {
      if (count >= manyRequests) return Promise.reject(new TooManyRequests());
      count += 1;
      return Promise.resolve(answer(count - 1));
    },
  };
}

/** Reads with `@org/usage`, by a clock that waits for no one and remembers how long it would have waited. */
export function usageReader(waited: (ms: number) => void): { readonly client: unknown; readonly read: ReadRows } {
  const now = Date.parse("2026-09-10T00:00:00Z");
  const clock = {
    now: () => now,
    random: () => 0.5,
    sleep: (ms: number): Promise<void> => Promise.resolve(waited(ms)),
  };
  const client = (server: Server) =>
    createUsageClient({ apiKey: probeKey, fetch: server.fetch, clock, concurrency: 1 });
  return {
    client: client(serverOf(() => new Response())),
    read: (server) => client(server).analytics.usage(query).rows(),
  };
}
