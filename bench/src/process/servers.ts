import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";

export interface Server {
  /** The base URL for buckets with this number of rows, and responses with this latency. */
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

/** Requests one address repeatedly, through this number of parallel connections. Every response must be a 200. */
export async function askMany(
  url: string,
  headers: Record<string, string>,
  times: number,
  connections: number,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let remaining = times;
  const connection = async (): Promise<void> => {
    while (remaining-- > 0) await ask(url, headers, agent);
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    agent.destroy();
  }
}

function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      response.resume().on("end", resolve).on("error", reject);
      if (response.statusCode !== 200) reject(new Error(`The mock answered ${response.statusCode}.`));
    }).on("error", reject);
  });
}
