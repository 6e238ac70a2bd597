import { fork } from "node:child_process";
import { once } from "node:events";
import { figuresOf } from "../measured.ts";
import { askMany } from "../process/servers.ts";
import { askOnce } from "../process/workers.ts";
import type { Sample } from "../process/sample.ts";
import type { Figure, Workload } from "../section.ts";
import { median, summarize } from "../statistics.ts";

/** The mock API as a product: whether tests have to wait for it. */
export const mock: Workload = async ({ quick }) => {
  const pages = quick ? 5 : 20;
  const large: Sample[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round++)
    large.push(await askOnce({ task: "mock-page", input: { warmUp: 5, pages } }));
  const small = await measureServer(quick ? 3 : 7);
  return {
    id: "mock",
    title: "The mock",
    method:
      "A page of 31 daily buckets by five dimensions of a large organization, through mock.fetch; and 2,000 pages of one " +
      "bucket from its server over 8 connections, whose CPU time shows what one core can serve.",
    figures: [...figuresOf(new Map([["mock.fetch, large", large]]), ["cpu", "wall"], pages, " per page"), ...small],
    comparisons: [
      {
        id: "mock.page",
        says: "a large page",
        value: median(large.map(({ wallMs }) => wallMs / pages)),
        unit: "ms",
        limit: 50,
        tolerance: 0.5,
      },
      {
        id: "mock.server",
        says: "CPU of a small page (1 ms is 1,000 pages per second on one core)",
        value: small[0]?.summary.median ?? Number.NaN,
        unit: "ms",
        limit: 1,
        tolerance: 0.3,
      },
    ],
  };
};

async function measureServer(rounds: number): Promise<Figure[]> {
  const pages = 2000;
  const server = fork(new URL("../process/serve-mock.ts", import.meta.url), { execArgv: [] });
  try {
    const [{ url, apiKey }] = (await once(server, "message")) as [{ url: string; apiKey: string }];
    const window = "starting_at=2026-08-01T00:00:00Z&ending_at=2026-08-02T00:00:00Z&limit=1&group_by[]=model";
    const address = `${url}/v1/organizations/usage_report/messages?${window}`;
    const headers = { "x-api-key": apiKey, "anthropic-version": "2023-06-01" };
    const cpuMs = async (): Promise<number> => {
      server.send("cpu");
      const [usage] = (await once(server, "message")) as [{ cpuMs: number }];
      return usage.cpuMs;
    };
    await askMany(address, headers, pages, 8);
    const cpu: number[] = [];
    const wall: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const [startedMs, cpuBefore] = [performance.now(), await cpuMs()];
      await askMany(address, headers, pages, 8);
      wall.push((performance.now() - startedMs) / pages);
      cpu.push(((await cpuMs()) - cpuBefore) / pages);
    }
    return [figure("CPU per page", cpu), figure("wall per page", wall)];
  } finally {
    server.disconnect();
  }
}

const figure = (metric: string, values: readonly number[]): Figure => ({
  contender: "mock server, small",
  metric,
  unit: "ms",
  summary: summarize(values),
});
