import { figuresOf, ratioOf, requireRows, times } from "../measured.ts";
import { interleave } from "../process/interleave.ts";
import type { Job } from "../process/sample.ts";
import { questionOf } from "../question.ts";
import type { Comparison, Figure, Workload } from "../section.ts";

const lanesOf: Readonly<Record<string, number>> = { "usage, 1 lane": 1, "usage, 4 lanes": 4, "usage, 8 lanes": 8 };
const limits = [
  { contender: "usage, 4 lanes", limit: 0.32 },
  { contender: "usage, 8 lanes", limit: 0.2 },
];

/** (c) A server that takes its time: how much of the waiting is done side by side. */
export const lanes: Workload = async ({ urlOf, quick }) => {
  const figures: Figure[] = [];
  const comparisons: Comparison[] = [];
  const scenarios = [
    { pages: 53, latencyMs: quick ? 20 : 100, width: "1h", bucketsPerPage: 168 },
    { pages: 30, latencyMs: quick ? 60 : 300, width: "1d", bucketsPerPage: 31 },
  ] as const;
  for (const { pages, latencyMs, width, bucketsPerPage } of scenarios) {
    const job = (name: string): Job => ({
      task: "read",
      input: {
        contender: name.split(",")[0],
        baseUrl: urlOf(1, latencyMs),
        question: questionOf(pages, width, bucketsPerPage),
        lanes: lanesOf[name] ?? 1,
      },
    });
    const contenders = ["plain-fetch", "official-sdk", ...Object.keys(lanesOf)];
    // Waiting hardly spreads, so that few rounds do. A first request is made before, or it would open connections.
    const warmUp = (name: string): Job => {
      const { task, input } = job(name);
      return { task, input: { ...input, baseUrl: urlOf(1), question: questionOf(8, width, bucketsPerPage) } };
    };
    const samples = await interleave(contenders, { processes: 1, rounds: quick ? 1 : 3, warmUp, job });
    requireRows(samples, pages * bucketsPerPage);
    const named = ` of ${pages} pages at ${latencyMs} ms`;
    figures.push(...figuresOf(samples, ["wall"], 1, named));
    for (const { contender, limit } of limits) {
      const ratio = ratioOf(samples, "wall", contender, "official-sdk");
      const id = `c.wall.${pages}-pages.${lanesOf[contender]}-lanes`;
      comparisons.push(times(id, `${contender}: wall${named} against the official SDK`, ratio, { limit }));
    }
  }
  return {
    id: "c",
    title: "Lanes",
    method: "53 pages (a year of hours) and 30 pages (two and a half years of days) from a server with a latency.",
    figures,
    comparisons,
  };
};
