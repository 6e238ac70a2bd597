import { type Comparison, type Figure, figuresOf, requireRows, times, type Workload } from "../figures.ts";
import { questionOf } from "../pages.ts";
import { askOnce, type Sample } from "../process/processes.ts";
import { median } from "../statistics.ts";

const lanesOf: Readonly<Record<string, number>> = { "usage, 1 lane": 1, "usage, 4 lanes": 4 };
const contenders = ["plain-fetch", "official-sdk", ...Object.keys(lanesOf)];
const fewPages = 100;

/** V8 grows its young generation to delay collections; this keeps it at its minimum. */
const smallYoungGeneration = ["--max-semi-space-size=1"];

const readings = [
  { id: "live", task: "read-live", metric: "live", suffix: "", execArgv: [] },
  { id: "peak", task: "read", metric: "peak", suffix: "", execArgv: [] },
  { id: "held", task: "read", metric: "peak", suffix: ", small young generation", execArgv: smallYoungGeneration },
] as const;

/** (d) Whether pages that were read are released, with 100 pages and with many. */
export const memory: Workload = async ({ urlOf, quick }) => {
  const many = quick ? 600 : 5000;
  const rounds = 2;
  const figures: Figure[] = [];
  const medians = new Map<string, number>();
  // One process each: a process hardly ever releases memory.
  const measure = async (
    task: string,
    pages: number,
    contender: string,
    execArgv: readonly string[],
  ): Promise<Sample> => {
    const [name] = contender.split(",");
    const question = questionOf(pages, "1h", 24);
    const lanes = lanesOf[contender] ?? 1;
    return askOnce({ task, input: { contender: name, baseUrl: urlOf(12), question, lanes } }, execArgv);
  };
  for (const { id, task, metric, suffix, execArgv } of readings) {
    for (const pages of [fewPages, many]) {
      const samples = new Map<string, Sample[]>(contenders.map((contender) => [contender, []]));
      for (let round = 0; round < rounds; round++)
        for (const [contender, list] of samples) list.push(await measure(task, pages, contender, execArgv));
      requireRows(samples, pages * 24 * 12);
      figures.push(...figuresOf(samples, [metric], 1, `${suffix}, ${pages} pages`));
      for (const [contender, list] of samples)
        medians.set(
          `${id} ${contender} ${pages}`,
          median(list.map(({ liveMb, peakMb }) => (metric === "live" ? liveMb : peakMb))),
        );
    }
  }
  const value = (id: string, contender: string, pages: number): number =>
    medians.get(`${id} ${contender} ${pages}`) ?? Number.NaN;
  const growth = (id: string, what: string, contender: string): Comparison => ({
    id: `d.${id}.${lanesOf[contender]}-lanes`,
    says: `${contender}: ${what} of ${many} pages, minus that of ${fewPages}`,
    value: value(id, contender, many) - value(id, contender, fewPages),
    unit: "MB",
    limit: 20,
    tolerance: 1,
  });
  const own = Object.keys(lanesOf);
  return {
    id: "d",
    title: "Memory",
    method:
      `Pages of 24 hourly buckets x 12 rows, 140 KB each, read and released: ${fewPages} of them and ${many}. Live memory is what ` +
      "remains after a garbage collection: what a contender keeps. Peak memory is what the process took from the " +
      "system, and also depends on when V8 collects. A small young generation is " +
      `${smallYoungGeneration.join(" ")}, which makes V8 collect earlier.`,
    figures,
    comparisons: [
      ...own.map((contender) => growth("live", "live memory", contender)),
      ...own.map((contender) => growth("peak", "peak memory", contender)),
      ...own.map((contender) => growth("held", "peak memory with a small young generation", contender)),
      times(
        "d.peak.plain-fetch",
        `peak memory of ${many} pages against plain fetch`,
        value("peak", "usage, 1 lane", many) / value("peak", "plain-fetch", many),
        { tolerance: 0.2 },
      ),
    ],
  };
};
