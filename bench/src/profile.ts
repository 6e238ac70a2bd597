// Profiles a workload: `node src/profile.ts a [contender]` writes a .cpuprofile and prints its top.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { questionOf } from "./pages.ts";
import { openServer, openWorker } from "./process/processes.ts";

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const inputs: Readonly<Record<string, { task: string; rows: number; pages: number; buckets: number; times: number }>> =
  {
    a: { task: "read", rows: 100, pages: 150, buckets: 31, times: 1 },
    b: { task: "read", rows: 1, pages: 1000, buckets: 7, times: 6 },
    i: { task: "collect", rows: 100, pages: 150, buckets: 31, times: 1 },
  };

const [id = "a", contender = "usage"] = process.argv.slice(2);
const input = inputs[id];
if (input === undefined)
  throw new Error(`The workload is invalid: got ${id}; expected ${Object.keys(inputs).join(", ")}.`);

const folder = fileURLToPath(new URL("../temp/profiles/", import.meta.url));
rmSync(folder, { recursive: true, force: true });
const server = await openServer();
const worker = await openWorker(["--cpu-prof", `--cpu-prof-dir=${folder}`, "--cpu-prof-interval=200"]);
const question = questionOf(input.pages, "1d", input.buckets);
for (let time = 0; time < input.times; time++)
  await worker.ask({ task: input.task, input: { contender, baseUrl: server.urlOf(input.rows), question, lanes: 1 } });
await worker.close();
await server.close();

for (const file of readdirSync(folder)) {
  const profile = JSON.parse(readFileSync(`${folder}${file}`, "utf8")) as CpuProfile;
  console.log(`${folder}${file}`);
  for (const [place, share] of topOf(profile, 25)) console.log(`${(share * 100).toFixed(1).padStart(6)}%  ${place}`);
}

/** The functions with the most self time, as shares of the total. */
function topOf({ nodes, samples, timeDeltas }: CpuProfile, count: number): [string, number][] {
  const frames = new Map(nodes.map(({ id: node, callFrame }) => [node, callFrame]));
  const spent = new Map<string, number>();
  let total = 0;
  for (const [index, sample] of samples.entries()) {
    const frame = frames.get(sample);
    if (frame === undefined || frame.functionName === "(idle)") continue;
    const place = `${frame.functionName || "(anonymous)"} ${frame.url.split("/").slice(-3).join("/")}:${frame.lineNumber + 1}`;
    const delta = timeDeltas[index] ?? 0;
    spent.set(place, (spent.get(place) ?? 0) + delta);
    total += delta;
  }
  const top = [...spent].toSorted(([, left], [, right]) => right - left).slice(0, count);
  return top.map(([place, time]) => [place, time / total]);
}
