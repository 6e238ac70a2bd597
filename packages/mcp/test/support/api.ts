import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createMock, type Mock } from "@org/usage-mock";
import { now } from "./session.ts";

export interface Api extends AsyncDisposable {
  readonly mock: Mock;
  /** Environment of a server that reads it. */
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly string[];
}

/** The mock on loopback, whose answers can be changed on the way. */
export async function serveApi(
  change: (response: Response, path: string) => Response | Promise<Response> = (response) => response,
): Promise<Api> {
  const mock = createMock({ seed: 7, now });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
    void mock.fetch(`https://api.anthropic.com${path}`, { headers }).then(async (answer) => {
      const changed = await change(answer, path);
      const { "content-length": _, ...own } = Object.fromEntries(changed.headers);
      response.writeHead(changed.status, own);
      response.end(await changed.text());
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    mock,
    requests,
    env: {
      ANTHROPIC_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ANTHROPIC_ADMIN_API_KEY: mock.apiKey,
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
