// CPU per page of builds of the client, side by side: `pnpm --dir bench compare OLD/dist/index.js NEW/dist/index.js`.
import { resolve } from "node:path";
import { questionOf } from "./pages.ts";
import { interleave, openServer } from "./process/processes.ts";
import { median, pairedRatio } from "./statistics.ts";

/** The workloads of the bench. Their rounds are more, because two builds differ by less than two clients do. */
const workloads = [
  { id: "a", rows: 100, pages: 100, buckets: 31 },
  { id: "b", rows: 1, pages: 1000, buckets: 7 },
];

const builds = process.argv.slice(2).map((path) => resolve(path));
if (builds.length < 2) throw new Error("Pass the paths of two or more dist/index.js: the first is the base.");

const server = await openServer();
for (const { id, rows, pages, buckets } of workloads) {
  const question = questionOf(pages, "1d", buckets);
  const baseUrl = server.urlOf(rows);
  const job = (contender: string) => ({ task: "read", input: { contender, baseUrl, question, lanes: 1 } });
  const samples = await interleave(builds, { processes: 10, rounds: 8, warmUp: job, job });
  const cpuOf = (build: string): number[] => (samples.get(build) ?? []).map(({ cpuMs }) => cpuMs / pages);
  const base = cpuOf(builds[0] as string);
  for (const build of builds) {
    const cpu = cpuOf(build);
    const times = pairedRatio(cpu, base).toFixed(3);
    console.log(`${id}  ${median(cpu).toFixed(3)} ms per page, ${times} times the base  ${build}`);
  }
}
await server.close();
