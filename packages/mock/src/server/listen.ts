import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { NodeRequest, sendNodeResponse } from "srvx/node";
import type { Exchange } from "../exchange.ts";

export interface ListenOptions {
  /** Default 0: any free one. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
}

/** A mock on a real port. */
export interface MockServer {
  /** `http://127.0.0.1:4010`, without a slash at its end. */
  readonly url: string;
  /** Stops listening and drops every connection. A second call does nothing. */
  close(): Promise<void>;
}

export async function listen(exchange: Exchange, options: ListenOptions = {}): Promise<MockServer> {
  const { port = 0, host = "127.0.0.1" } = options;
  const server = createServer((incoming, outgoing) => void answer(exchange, incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    async close() {
      if (!server.listening) return;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function answer(exchange: Exchange, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const response = await exchange(new NodeRequest({ req: incoming, res: outgoing }));
    if (!response) incoming.socket.destroy();
    else await sendNodeResponse(outgoing, response);
  } catch {
    // The caller has gone, or the answer was cut on purpose: there is nobody left to tell.
    outgoing.destroy();
  }
}
