#!/usr/bin/env node
import { createMock } from "../create.ts";
import { ArgumentError, type Order, readArguments } from "./arguments.ts";
import { greeting } from "./greeting.ts";
import { help } from "./help.ts";

try {
  const order = readArguments(process.argv.slice(2));
  if (order.kind === "help") process.stdout.write(help);
  else await serve(order);
} catch (error) {
  process.stderr.write(`usage-mock: ${messageOf(error)}\n`);
  process.exitCode = error instanceof ArgumentError ? 2 : 1;
}

async function serve({ options, port, host, faults }: Extract<Order, { kind: "serve" }>): Promise<void> {
  const mock = createMock(options);
  mock.inject(...faults);
  const server = await mock.listen({ port, host });
  // Before the greeting, because a reader of it may send a signal immediately.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Only once: a second signal ends the process immediately.
    process.once(signal, () => void server.close());
  }
  process.stdout.write(greeting(mock, server.url, faults));
}

function messageOf(error: unknown): string {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof ArgumentError) return `${message}\nTry usage-mock --help.`;
  if (code === "EADDRINUSE")
    return `Port ${port} is in use. Choose another with --port, or use --port 0 for any free port.`;
  return message;
}
