import {
  type Comparison,
  figure,
  type Figure,
  figuresOf,
  ratioOf,
  requireRows,
  times,
  type Workload,
} from "../figures.ts";
import { questionOf } from "../pages.ts";
import { canCountInstructions, instructionsPerPage } from "../process/instructions.ts";
import { interleave, type Job } from "../process/processes.ts";

/** (a) One month per page, 100 rows per day: the cost of the checks, compared with parsing. */
export const largePages: Workload = async ({ urlOf, quick }) => {
  const pages = quick ? 20 : 100;
  const job = (contender: string): Job => ({
    task: "read",
    input: { contender, baseUrl: urlOf(100), question: questionOf(pages, "1d", 31), lanes: 1 },
  });
  const race = { processes: quick ? 1 : 3, rounds: quick ? 4 : 5, warmUp: job, job };
  const samples = await interleave(["plain-fetch", "openapi-fetch", "official-sdk", "usage"], race);
  requireRows(samples, pages * 31 * 100);
  const instructions = await countInstructions(
    (contender, count) => {
      const { task, input } = job(contender);
      return { task, input: { ...input, question: questionOf(count, "1d", 31) } };
    },
    quick ? [5, 15] : [100, 200],
  );
  return {
    id: "a",
    title: "Large pages",
    method: `${pages} pages of 31 daily buckets x 100 rows, 1.5 MB each, in sequence; figures are per page.`,
    figures: [...figuresOf(samples, ["cpu", "wall"], pages, " per page"), ...instructions.figures],
    comparisons: [
      ...instructions.against("a.instructions", 1.08),
      times("a.cpu.plain-fetch", "CPU against plain fetch", ratioOf(samples, "cpu", "usage", "plain-fetch"), {
        limit: 1.1,
      }),
      times("a.cpu.official-sdk", "CPU against the official SDK", ratioOf(samples, "cpu", "usage", "official-sdk"), {
        limit: 0.95,
      }),
      times("a.cpu.openapi-fetch", "CPU against openapi-fetch", ratioOf(samples, "cpu", "usage", "openapi-fetch")),
    ],
  };
};

interface Instructions {
  readonly figures: readonly Figure[];
  readonly against: (id: string, limit: number) => readonly Comparison[];
  readonly millions: (id: string, limit: number) => readonly Comparison[];
}

/** Where valgrind is installed. They repeat on a busy machine, where CPU time does not. */
async function countInstructions(
  job: (contender: string, pages: number) => Job,
  [short, long]: readonly [number, number],
): Promise<Instructions> {
  if (!canCountInstructions()) return { figures: [], against: () => [], millions: () => [] };
  // The contenders side by side, one core each.
  const contenders = ["plain-fetch", "usage"];
  const counts = await Promise.all(
    contenders.map((contender) => instructionsPerPage((pages) => job(contender, pages), short, long)),
  );
  const counted = new Map(contenders.map((contender, index) => [contender, counts[index] ?? Number.NaN]));
  const of = (contender: string): number => counted.get(contender) ?? Number.NaN;
  return {
    figures: [...counted].map(([contender, value]) => figure(contender, "instructions per page", "million", [value])),
    against: (id, limit) => [
      times(id, "instructions against plain fetch", of("usage") / of("plain-fetch"), { limit, tolerance: 0.05 }),
    ],
    millions: (id, limit) => [
      { id, says: "instructions of a small page", value: of("usage"), unit: "million", limit, tolerance: 0.05 },
    ],
  };
}

/** (b) One week per page, one row per day: the cost of a page without its rows. */
export const smallPages: Workload = async ({ urlOf, quick }) => {
  const pages = 1000;
  const job = (contender: string): Job => ({
    task: "read",
    input: { contender, baseUrl: urlOf(1), question: questionOf(pages, "1d", 7), lanes: 1 },
  });
  const race = { processes: quick ? 1 : 4, rounds: quick ? 5 : 7, warmUp: job, job };
  const samples = await interleave(["plain-fetch", "openapi-fetch", "official-sdk", "usage"], race);
  requireRows(samples, pages * 7);
  const instructions = await countInstructions(
    (contender, count) => {
      const { task, input } = job(contender);
      return { task, input: { ...input, question: questionOf(count, "1d", 7) } };
    },
    quick ? [300, 600] : [4000, 5000],
  );
  return {
    id: "b",
    title: "Small pages",
    method: `${pages} pages of 7 daily buckets x 1 row, 4 KB each, in sequence; figures are per page.`,
    figures: [...figuresOf(samples, ["cpu", "wall"], pages, " per page"), ...instructions.figures],
    comparisons: [
      ...instructions.millions("b.instructions", 0.85),
      times("b.cpu.plain-fetch", "CPU against plain fetch", ratioOf(samples, "cpu", "usage", "plain-fetch"), {
        limit: 1.25,
      }),
      times("b.cpu.official-sdk", "CPU against the official SDK", ratioOf(samples, "cpu", "usage", "official-sdk"), {
        limit: 0.75,
      }),
      times("b.cpu.openapi-fetch", "CPU against openapi-fetch", ratioOf(samples, "cpu", "usage", "openapi-fetch")),
    ],
  };
};

/** (e) The time to the first item, in a new process and in a warm one. */
export const firstItem: Workload = async ({ urlOf, quick }) => {
  const contenders = ["plain-fetch", "openapi-fetch", "official-sdk", "usage"];
  const job = (contender: string): Job => ({
    task: "read",
    input: { contender, baseUrl: urlOf(5), question: questionOf(3, "1d", 31), lanes: 4 },
  });
  const cold = await interleave(contenders, { processes: quick ? 5 : 15, rounds: 1, job });
  const warmUp = (contender: string): Job => {
    const { task, input } = job(contender);
    return { task, input: { ...input, question: questionOf(300, "1d", 31) } };
  };
  const warm = await interleave(contenders, { processes: quick ? 1 : 3, rounds: quick ? 20 : 40, warmUp, job });
  return {
    id: "e",
    title: "First item",
    method: "From the call to the first bucket of a page of 31 daily buckets x 5 rows, with a window of 3 pages.",
    figures: [...figuresOf(cold, ["first"], 1, ", cold"), ...figuresOf(warm, ["first"], 1, ", warm")],
    comparisons: [
      times("e.first.cold", "first item, cold, against plain fetch", ratioOf(cold, "first", "usage", "plain-fetch"), {
        tolerance: 0.4,
      }),
      times("e.first.warm", "first item, warm, against plain fetch", ratioOf(warm, "first", "usage", "plain-fetch"), {
        tolerance: 0.4,
      }),
      times(
        "e.first.sdk",
        "first item, cold, against the official SDK",
        ratioOf(cold, "first", "usage", "official-sdk"),
        {
          tolerance: 0.4,
        },
      ),
    ],
  };
};

const lanesOf: Readonly<Record<string, number>> = { "usage, 1 lane": 1, "usage, 4 lanes": 4, "usage, 8 lanes": 8 };
const limits = [
  { contender: "usage, 4 lanes", limit: 0.32 },
  { contender: "usage, 8 lanes", limit: 0.2 },
];

/** (c) A slow server: how much of the waiting happens in parallel. */
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
    // Waiting times hardly vary, so one round is enough. The warm-up opens the connections.
    const warmUp = (name: string): Job => {
      const { task, input } = job(name);
      return { task, input: { ...input, baseUrl: urlOf(1), question: questionOf(8, width, bucketsPerPage) } };
    };
    const samples = await interleave(contenders, { processes: 1, rounds: 1, warmUp, job });
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
