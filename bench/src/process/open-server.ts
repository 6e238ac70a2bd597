import { fork } from "node:child_process";
import { once } from "node:events";

export interface Server {
  /** The base URL under which buckets hold so many rows, and answers take so long. */
  readonly urlOf: (rowsPerBucket: number, latencyMs?: number) => string;
  close(): Promise<void>;
}

export async function openServer(): Promise<Server> {
  const child = fork(new URL("../server/serve.ts", import.meta.url), { execArgv: [] });
  const exited = once(child, "exit");
  const [port] = (await once(child, "message")) as [number];
  return {
    urlOf: (rowsPerBucket, latencyMs = 0) => `http://127.0.0.1:${port}/rows-${rowsPerBucket}/latency-${latencyMs}`,
    async close() {
      child.disconnect();
      await exited;
    },
  };
}
