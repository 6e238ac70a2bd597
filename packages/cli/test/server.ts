import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createMock, type Mock } from "@org/usage-mock";

export interface Served {
  readonly mock: Mock;
  /** Environment of a command that reads this mock over HTTP. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

interface ServeOptions {
  readonly delayMs?: number;
  readonly now?: string;
  readonly seed?: number;
  /** Child organizations; the last of several has HIPAA readiness. */
  readonly children?: number;
  /** A header that a gateway removes from answers. */
  readonly without?: string;
}

/** A mock on a real port, as the API would be; through a gateway that is slow or removes a header where one is wanted. */
export async function serveMock(options: ServeOptions = {}): Promise<Served> {
  const { delayMs = 0, now = "2026-09-10T14:20:00Z", seed = 7, children = 0, without } = options;
  const mock = createMock({ seed, now, children });
  const server = await mock.listen();
  const gateway = delayMs === 0 && without === undefined ? undefined : await listen(delayed(mock, delayMs, without));
  return {
    mock,
    env: { ANTHROPIC_BASE_URL: gateway?.url ?? server.url, ANTHROPIC_ADMIN_API_KEY: mock.apiKey },
    async close() {
      await gateway?.close();
      await server.close();
    },
  };
}

/** A server that takes a request and never answers. */
export function silentServer(): Promise<Listening> {
  return listen(createServer(() => {}));
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function delayed(mock: Mock, delayMs: number, without = ""): Server {
  return createServer((request, response) => {
    setTimeout(() => {
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
      void mock.fetch(`https://api.anthropic.com${request.url}`, { headers }).then(async (answer) => {
        const kept = [...answer.headers].filter(([name]) => name !== without);
        response.writeHead(answer.status, Object.fromEntries(kept));
        response.end(await answer.text());
      });
    }, delayMs);
  });
}
