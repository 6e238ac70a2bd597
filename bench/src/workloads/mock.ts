import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { figure, type Figure, type Workload } from "../figures.ts";
import type { MockRequest } from "../process/serve-mock.ts";

const largePages = "mock.fetch, large";
const smallPages = "mock server, small";

/** The mock API as a product: whether tests have to wait for it. */
export const mock: Workload = async ({ quick }) => {
  const large: { cpuMs: number; wallMs: number }[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round++)
    large.push(
      await withMock(
        ({ child }) => ask(child, { largePages: quick ? 5 : 20, warmUp: 5 }) as Promise<(typeof large)[0]>,
      ),
    );
  const small = await withMock((served) => measureServer(served, quick ? 3 : 7));
  const figures = [
    figure(
      largePages,
      "CPU per page",
      "ms",
      large.map(({ cpuMs }) => cpuMs),
    ),
    figure(
      largePages,
      "wall per page",
      "ms",
      large.map(({ wallMs }) => wallMs),
    ),
    ...small,
  ];
  const median = (index: number): number => figures[index]?.summary.median ?? Number.NaN;
  return {
    id: "mock",
    title: "The mock",
    method:
      "A page of 31 daily buckets by five dimensions of a large organization, through mock.fetch; and 2,000 pages of one " +
      "bucket from its server over 8 connections, whose CPU time shows what one core can serve.",
    figures,
    comparisons: [
      { id: "mock.page", says: "a large page", value: median(1), unit: "ms", limit: 50, tolerance: 0.5 },
      {
        id: "mock.server",
        says: "CPU of a small page (1 ms is 1,000 pages per second on one core)",
        value: median(2),
        unit: "ms",
        limit: 1,
        tolerance: 0.3,
      },
    ],
  };
};

interface ServedMock {
  readonly child: ChildProcess;
  readonly url: string;
  readonly apiKey: string;
}

async function withMock<Result>(use: (served: ServedMock) => Promise<Result>): Promise<Result> {
  const child = fork(new URL("../process/serve-mock.ts", import.meta.url), { execArgv: [] });
  try {
    const [started] = (await once(child, "message")) as [{ url: string; apiKey: string }];
    return await use({ child, ...started });
  } finally {
    child.disconnect();
  }
}

async function ask(child: ChildProcess, question: MockRequest): Promise<unknown> {
  child.send(question);
  const [answer] = (await once(child, "message")) as [unknown];
  return answer;
}

async function measureServer({ child, url, apiKey }: ServedMock, rounds: number): Promise<Figure[]> {
  const pages = 2000;
  const window = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-02T00:00:00Z&limit=1&group_by[]=model";
  const address = `${url}/v1/organizations/usage_report/messages?${window}`;
  const headers = { "x-api-key": apiKey, "anthropic-version": "2023-06-01" };
  const cpuMs = async (): Promise<number> => ((await ask(child, "cpu")) as { cpuMs: number }).cpuMs;
  await requestMany(address, headers, pages, 8);
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [startedMs, cpuBefore] = [performance.now(), await cpuMs()];
    await requestMany(address, headers, pages, 8);
    wall.push((performance.now() - startedMs) / pages);
    cpu.push(((await cpuMs()) - cpuBefore) / pages);
  }
  return [figure(smallPages, "CPU per page", "ms", cpu), figure(smallPages, "wall per page", "ms", wall)];
}

/** Requests one address repeatedly, through this number of parallel connections. Every response must be a 200. */
async function requestMany(
  url: string,
  headers: Record<string, string>,
  times: number,
  connections: number,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let remaining = times;
  const connection = async (): Promise<void> => {
    while (remaining-- > 0) await request(url, headers, agent);
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    agent.destroy();
  }
}

function request(url: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      response.resume().on("end", resolve).on("error", reject);
      if (response.statusCode !== 200) reject(new Error(`The mock answered ${response.statusCode}.`));
    }).on("error", reject);
  });
}
