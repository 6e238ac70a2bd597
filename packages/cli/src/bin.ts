#!/usr/bin/env node
import { setMaxListeners } from "node:events";
import { processIo } from "./io/process-io.ts";
import { exitCode } from "./failure/exit-code.ts";
import { main } from "./main.ts";

/** How long the end may take after Ctrl-C, before it is made. */
const graceMs = 700;

const interrupt = new AbortController();
// Every walk listens to it, and some commands read many reports at once.
setMaxListeners(0, interrupt.signal);
let stopCode: number | undefined;

function stop(code: number): void {
  // A second Ctrl-C means now.
  if (stopCode !== undefined) process.exit(code);
  stopCode = code;
  interrupt.abort(new Error("Interrupted"));
  setTimeout(() => process.exit(code), graceMs).unref();
}

process.on("SIGINT", () => stop(exitCode.interrupted));
process.on("SIGTERM", () => stop(143));

const code = await main(process.argv.slice(2), processIo(interrupt.signal));
// Not by draining the loop: a connection that is kept alive would hold the process for seconds.
process.exit(stopCode ?? code);
