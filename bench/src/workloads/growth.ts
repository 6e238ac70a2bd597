import { type Comparison, type Figure, figuresOf, requireRows, type Workload } from "../figures.ts";
import { questionOf } from "../pages.ts";
import { askOnce, interleave, type Job, type Sample } from "../process/processes.ts";
import { growthExponent, median } from "../statistics.ts";

/** From one to about a hundred, evenly on a logarithmic scale. */
const sizes = [3, 10, 32, 100, 320];
const rowsPerPage = 31 * 100;

/** The client has a limit; an array filled by plain fetch shows the cost of keeping rows. */
const series = [
  { id: "read", task: "read", contender: "usage", says: "a stream", verb: "streamed" },
  { id: "collect", task: "collect", contender: "usage", says: "collect()", verb: "collected" },
  {
    id: "array",
    task: "collect",
    contender: "plain-fetch",
    says: "an array filled by plain fetch",
    verb: "kept by hand",
  },
] as const;

/** (j) Whether twice the rows cost at most twice as much. */
export const growth: Workload = async ({ urlOf, quick }) => {
  const pageCounts = quick ? sizes.slice(0, 4) : sizes;
  const rounds = quick ? 2 : 3;
  const figures: Figure[] = [];
  const comparisons: Comparison[] = [];
  for (const { id, task, contender, says, verb } of series) {
    const jobFor = (pages: number): Job => ({
      task,
      input: { contender, baseUrl: urlOf(100), question: questionOf(pages, "1d", 31), lanes: 1 },
    });
    const cpu: number[] = [];
    const peak: number[] = [];
    for (const pages of pageCounts) {
      const name = `${pages * rowsPerPage} rows ${verb}`;
      const race = { processes: 1, rounds, warmUp: () => jobFor(32), job: () => jobFor(pages) };
      const samples = await interleave([name], race);
      requireRows(samples, pages * rowsPerPage);
      figures.push(...figuresOf(samples, ["cpu"]));
      cpu.push(median([...samples.values()].flat().map(({ cpuMs }) => cpuMs)));
      const fresh: Sample[] = [];
      for (let round = 0; round < Math.min(rounds, 2); round++) fresh.push(await askOnce(jobFor(pages)));
      figures.push(...figuresOf(new Map([[name, fresh]]), ["peak"]));
      peak.push(median(fresh.map(({ peakMb }) => peakMb)));
    }
    const comparison = (metric: string, words: string, costs: readonly number[]): Comparison => ({
      id: `j.${id}.${metric}`,
      says: `how ${words} of ${says} grows with the rows`,
      value: growthExponent(pageCounts, costs),
      unit: "exponent",
      tolerance: 0.1,
      ...(contender === "usage" ? { limit: 1.05 } : {}),
    });
    comparisons.push(comparison("cpu", "CPU", cpu), comparison("memory", "peak memory", peak));
  }
  return {
    id: "j",
    title: "Growth",
    method: `${sizes[0]} to ${pageCounts.at(-1)} pages of ${rowsPerPage} rows; the slope of a line through the logarithms. 1 is linear.`,
    figures,
    comparisons,
  };
};
