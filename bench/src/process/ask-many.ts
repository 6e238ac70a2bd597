import { Agent, get } from "node:http";

/** Asks for one address over and over, through so many connections at once. Every answer must be a 200. */
export async function askMany(
  url: string,
  headers: Record<string, string>,
  times: number,
  connections: number,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = times;
  const connection = async (): Promise<void> => {
    while (left-- > 0) await ask(url, headers, agent);
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
