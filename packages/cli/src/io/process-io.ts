import type { WriteStream } from "node:tty";
import type { Io, TextSink } from "./io.ts";

/** Standard input and output, environment and clock of this process. */
export function processIo(signal: AbortSignal, finishOnInterrupt?: () => void): Io {
  const stdout = lazily(() => sinkOf(process.stdout, process.env));
  const stderr = lazily(() => sinkOf(process.stderr, process.env));
  return {
    environment: process.env,
    // Node opens a stream when it is first read, and loads what sockets need.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return stdout();
    },
    get stderr() {
      return stderr();
    },
    signal,
    ...(finishOnInterrupt !== undefined && { finishOnInterrupt }),
    now: () => Date.now(),
    onExit: (cleanup) => {
      process.on("exit", cleanup);
      return () => process.off("exit", cleanup);
    },
  };
}

function lazily<Value>(create: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= create());
}

function sinkOf(stream: WriteStream, environment: NodeJS.ProcessEnv): TextSink {
  // The callback of a write reports its error. Without a listener, the stream would end the process first.
  stream.on("error", () => {});
  const columns = Number(environment["COLUMNS"]);
  return {
    // Undefined in Node if it is not true, whatever its types say.
    isTTY: stream.isTTY || false,
    get columns() {
      if (stream.isTTY && stream.columns > 0) return stream.columns;
      return Number.isSafeInteger(columns) && columns > 0 ? columns : undefined;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
