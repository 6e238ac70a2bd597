import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import type { Exchange } from "../exchange.ts";
import { type PageContent, renderPage } from "./page.ts";
import { requestOf } from "./request.ts";

export interface ListenOptions {
  /** Default: 0, any free port. */
  port?: number | undefined;
  /** Default: 127.0.0.1. */
  host?: string | undefined;
}

/** A mock that listens on a real port. */
export interface MockServer {
  /** For example `http://127.0.0.1:4010`, without a trailing slash. */
  readonly url: string;
  /** Stops listening and closes every connection. Calling it again does nothing. */
  close(): Promise<void>;
}

/** Answers over HTTP; `pageContent` is what `GET /` shows in a browser. */
export async function listen(
  exchange: Exchange,
  pageContent: () => Omit<PageContent, "origin">,
  options: ListenOptions = {},
): Promise<MockServer> {
  const { port = 0, host = "127.0.0.1" } = options;
  const server = createServer((incoming, outgoing) => void answer(answerOrPage, incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });

  function answerOrPage(request: Request): Promise<Response | null> {
    const { pathname, origin } = new URL(request.url);
    if (pathname !== "/" || request.method !== "GET") return exchange(request);
    return Promise.resolve(pageResponse({ ...pageContent(), origin }));
  }

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

function pageResponse(content: PageContent): Response {
  return new Response(renderPage(content), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  });
}

async function answer(exchange: Exchange, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const response = await exchange(requestOf(incoming, outgoing));
    if (response) await send(response, outgoing);
    else incoming.socket.destroy();
  } catch {
    // The client disconnected, or the answer was cut on purpose: there is nothing left to send.
    outgoing.destroy();
  }
}

async function send({ status, headers, body }: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(status, [...headers].flat());
  // What is cut before its first byte still has a status and headers.
  outgoing.flushHeaders();
  if (body === null) outgoing.end();
  else await pipeline(body, outgoing);
}
