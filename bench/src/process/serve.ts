// A separate process, so that the server's cost is not part of the measurement.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAnswers } from "../pages.ts";

const answerTo = createAnswers();

const server = createServer((request, response) => {
  const answer = answerTo(request.url ?? "/");
  if (answer === undefined) {
    response.writeHead(400, { "content-type": "application/json" }).end("{}");
    return;
  }
  const { body, latencyMs } = answer;
  const send = (): void => {
    const headers = { "content-type": "application/json", "content-length": body.length, "request-id": "req_bench" };
    response.writeHead(200, headers).end(body);
  };
  if (latencyMs > 0) setTimeout(send, latencyMs);
  else send();
});

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit(0));
