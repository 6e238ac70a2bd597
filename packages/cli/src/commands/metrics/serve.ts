import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { explain } from "../../failure/explain.ts";

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

const contentType = "text/plain; version=0.0.4; charset=utf-8";

/**
 * Answers scrapes until a signal ends it. The store is read for each scrape; scrapes at the same time share one reading. If it
 * can't be read, the answer is a 503, so that Prometheus shows the target as down instead of old figures as new.
 */
export async function serveMetrics(
  context: Context,
  { host, port }: ListenAddress,
  read: () => Promise<string>,
): Promise<number> {
  // A store that can't be read is reported here instead of at the first scrape.
  await read();
  let reading: Promise<string> | undefined;
  const readOnce = (): Promise<string> => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== "/metrics") send(response, 404, "The metrics are at /metrics.\n");
    else if (request.method !== "GET" && request.method !== "HEAD") send(response, 405, "Only GET.\n");
    else void scrape(response);
  });

  async function scrape(response: ServerResponse): Promise<void> {
    try {
      send(response, 200, await readOnce());
    } catch (error) {
      const words = explain(error, { isVerbose: false, environment: context.io.environment });
      send(response, 503, `${words}\n`);
      await context.note(`A scrape failed. ${words}`).catch(() => {});
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new CommandError(`--serve ${host}:${port}: the address can't be used [${error.code ?? error.message}].`));
    });
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  await context.note(`Serving http://${host.includes(":") ? `[${host}]` : host}:${actual}/metrics until Ctrl-C.`);
  await untilAborted(context.signal);
  server.close();
  server.closeAllConnections();
  return exitCode.ok;
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": contentType }).end(text);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
