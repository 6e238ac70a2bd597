import { setMaxListeners } from "node:events";
import { exitCode } from "./failure/exit-code.ts";
import { processIo } from "./io/process-io.ts";
import { main } from "./main.ts";

/** Grace period after a signal, before the process is forced to exit. */
const graceMs = 700;

/** Runs the command line in this process, and ends it with the exit code. */
export async function runProcess(argv: readonly string[]): Promise<never> {
  const interrupt = new AbortController();
  // Every walk listens to it, and some commands read many reports concurrently.
  setMaxListeners(0, interrupt.signal);
  let stopCode: number | undefined;
  let finishes = false;

  function stop(code: number): void {
    // A second signal means immediately.
    if (stopCode !== undefined) process.exit(code);
    stopCode = code;
    interrupt.abort(new Error("Interrupted"));
    if (!finishes) setTimeout(() => process.exit(code), graceMs).unref();
  }

  process.on("SIGINT", () => stop(exitCode.interrupted));
  process.on("SIGTERM", () => stop(exitCode.terminated));
  process.on("SIGHUP", () => stop(exitCode.hungUp));

  const code = await main(
    argv,
    processIo(interrupt.signal, () => (finishes = true)),
  );
  // Without waiting for the event loop: a connection that is kept alive would hold the process for seconds.
  process.exit(stopCode ?? code);
}
