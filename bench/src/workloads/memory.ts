import { figuresOf, requireRows, times } from "../measured.ts";
import { askOnce } from "../process/open-worker.ts";
import type { Sample } from "../process/sample.ts";
import { questionOf } from "../question.ts";
import type { Comparison, Figure, Workload } from "../section.ts";
import { median } from "../statistics.ts";

const lanesOf: Readonly<Record<string, number>> = { "usage, 1 lane": 1, "usage, 4 lanes": 4 };
const contenders = ["plain-fetch", "official-sdk", ...Object.keys(lanesOf)];
const few = 100;

/** V8 lets its young generation grow while there is garbage to put off; this holds it to its least. */
const smallYoungGeneration = ["--max-semi-space-size=1"];

const readings = [
  { id: "live", task: "read-live", metric: "live", suffix: "", execArgv: [] },
  { id: "peak", task: "read", metric: "peak", suffix: "", execArgv: [] },
  { id: "held", task: "read", metric: "peak", suffix: ", small young generation", execArgv: smallYoungGeneration },
] as const;

/** (d) Whether what has been read is let go, at 100 pages and at many. */
export const memory: Workload = async ({ urlOf, quick }) => {
  const many = quick ? 600 : 5000;
  const rounds = quick ? 2 : 3;
  const figures: Figure[] = [];
  const medians = new Map<string, number>();
  // A process of its own each: memory once taken is hardly ever given back.
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
    for (const pages of [few, many]) {
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
    says: `${contender}: ${what} of ${many} pages beyond that of ${few}`,
    value: value(id, contender, many) - value(id, contender, few),
    unit: "MB",
    limit: 20,
    tolerance: 1,
  });
  const own = Object.keys(lanesOf);
  return {
    id: "d",
    title: "Memory",
    method:
      `Pages of 24 hourly buckets x 12 rows, 140 KB each, read and let go: ${few} of them and ${many}. Live memory is what ` +
      "a garbage collection leaves, and tells what a contender holds on to; peak memory is what the process took from the " +
      "system, and tells as much about when V8 finds it worthwhile to collect. A small young generation is " +
      `${smallYoungGeneration.join(" ")}, which leaves V8 less room to put garbage off.`,
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
