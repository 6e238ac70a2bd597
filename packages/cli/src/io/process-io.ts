import type { WriteStream } from "node:tty";
import type { Io, TextSink } from "./io.ts";

/** Standard input and output, environment and clock of the real process. */
export function processIo(signal: AbortSignal): Io {
  return {
    environment: process.env,
    stdin: process.stdin,
    stdout: sinkOf(process.stdout, process.env),
    stderr: sinkOf(process.stderr, process.env),
    signal,
    now: () => Date.now(),
  };
}

function sinkOf(stream: WriteStream, environment: NodeJS.ProcessEnv): TextSink {
  // A write that fails tells its own callback. Without a listener the stream would end the process first.
  stream.on("error", () => {});
  const columns = Number(environment["COLUMNS"]);
  return {
    // Node leaves it undefined where it is not true, whatever its types say.
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
