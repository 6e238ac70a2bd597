import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createMock, type Mock } from "@org/usage-mock";

export interface Served {
  readonly mock: Mock;
  /** Environment of a command that reads this mock over HTTP. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A mock on a real port, as the API would be. */
export async function serveMock(): Promise<Served> {
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const server = await mock.listen();
  return {
    mock,
    env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: mock.apiKey },
    close: () => server.close(),
  };
}

/** A server that takes a request and never answers. */
export async function silentServer(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(() => {});
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
