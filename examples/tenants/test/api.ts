import { createMock, type Mock } from "@org/usage-mock";
import { serve } from "srvx";

/** From when to when a request was in the API's hands, in milliseconds of the test's clock. */
export interface Served {
  readonly organization: string;
  readonly path: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The API of many organizations on one port: a key decides which one answers. */
export interface Api {
  readonly url: string;
  readonly mocks: readonly Mock[];
  readonly served: readonly Served[];
  /** Holds back the cost report of an organization until it is released. */
  hold(mock: Mock): Hold;
  close(): Promise<void>;
}

interface Hold {
  /** Resolves when the organization's request has arrived. */
  readonly arrived: Promise<void>;
  release(): void;
}

/** Every organization is another seed. Their time is today's, because workers plan by the database's clock. */
export async function startApi(count: number): Promise<Api> {
  const now = new Date();
  const mocks = Array.from({ length: count }, (_, index) => createMock({ seed: index + 1, now }));
  const byKey = new Map(mocks.map((mock) => [mock.apiKey, mock]));
  const served: Served[] = [];
  const holds = new Map<Mock, { arrive(): void; readonly released: Promise<void> }>();

  async function answer(request: Request): Promise<Response> {
    const mock = byKey.get(request.headers.get("x-api-key") ?? "");
    if (mock === undefined) return refusal();
    const { pathname: path } = new URL(request.url);
    const fromMs = performance.now();
    const hold = path.endsWith("/cost_report") ? holds.get(mock) : undefined;
    hold?.arrive();
    await hold?.released;
    const response = await mock.fetch(request.url, { headers: request.headers });
    served.push({ organization: mock.organization.id, path, fromMs, toMs: performance.now() });
    return response;
  }

  const server = serve({ fetch: answer, port: 0, hostname: "127.0.0.1", silent: true, gracefulShutdown: false });
  await server.ready();
  return {
    url: String(server.url).replace(/\/$/, ""),
    mocks,
    served,
    hold(mock) {
      const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      holds.set(mock, { arrive: arrived.resolve, released: released.promise });
      return {
        arrived: arrived.promise,
        release() {
          holds.delete(mock);
          released.resolve();
        },
      };
    },
    close: () => server.close(true),
  };
}

function refusal(): Response {
  const error = { type: "authentication_error", message: "invalid x-api-key" };
  return Response.json({ type: "error", error }, { status: 401 });
}
