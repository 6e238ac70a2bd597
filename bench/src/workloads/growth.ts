import { figuresOf, requireRows } from "../measured.ts";
import { interleave } from "../process/interleave.ts";
import { askOnce } from "../process/open-worker.ts";
import type { Job, Sample } from "../process/sample.ts";
import { questionOf } from "../question.ts";
import type { Figure, Workload } from "../section.ts";
import { growthExponent, median } from "../statistics.ts";

/** From one to about a hundred, evenly on a logarithmic scale. */
const sizes = [3, 10, 32, 100, 320];
const rowsPerPage = 31 * 100;

/** (j) Whether twice the rows cost twice as much, and not more. */
export const growth: Workload = async ({ urlOf, quick }) => {
  const pageCounts = quick ? sizes.slice(0, 4) : sizes;
  const rounds = quick ? 2 : 5;
  const jobFor = (task: string, pages: number): Job => ({
    task,
    input: { contender: "usage", baseUrl: urlOf(100), question: questionOf(pages, "1d", 31), lanes: 1 },
  });
  const figures: Figure[] = [];
  const exponents = new Map<string, number>();
  for (const [task, verb] of [
    ["read", "streamed"],
    ["collect", "collected"],
  ] as const) {
    const cpu: number[] = [];
    const peak: number[] = [];
    for (const pages of pageCounts) {
      const job = (): Job => jobFor(task, pages);
      const warmUp = (): Job => jobFor(task, 32);
      const samples = await interleave([`${pages * rowsPerPage} rows ${verb}`], { processes: 1, rounds, warmUp, job });
      requireRows(samples, pages * rowsPerPage);
      figures.push(...figuresOf(samples, ["cpu"]));
      cpu.push(median([...samples.values()].flat().map(({ cpuMs }) => cpuMs)));
      const fresh: Sample[] = [];
      for (let round = 0; round < Math.min(rounds, 3); round++) fresh.push(await askOnce(job()));
      figures.push(...figuresOf(new Map([[`${pages * rowsPerPage} rows ${verb}`, fresh]]), ["peak"]));
      peak.push(median(fresh.map(({ peakMb }) => peakMb)));
    }
    exponents.set(`${task}.cpu`, growthExponent(pageCounts, cpu));
    exponents.set(`${task}.memory`, growthExponent(pageCounts, peak));
  }
  const says: Readonly<Record<string, string>> = {
    "read.cpu": "CPU of a stream",
    "read.memory": "peak memory of a stream",
    "collect.cpu": "CPU of collect()",
    "collect.memory": "peak memory of collect()",
  };
  return {
    id: "j",
    title: "Growth",
    method: `${sizes[0]} to ${pageCounts.at(-1)} pages of ${rowsPerPage} rows; the slope of a line through the logarithms. 1 is linear.`,
    figures,
    comparisons: [...exponents].map(([name, value]) => ({
      id: `j.${name}`,
      says: `how ${says[name]} grows with the rows`,
      value,
      unit: "exponent",
      limit: 1.05,
      tolerance: 0.1,
    })),
  };
};
