// Measures all contenders. `--quick` is shorter, `--only a,b` measures some workloads, `--check` finds slides.
import { parseArgs } from "node:util";
import type { Results, Section, Workload } from "./figures.ts";
import { describeMachine } from "./machine.ts";
import { isMet, shown } from "./markdown.ts";
import { openServer } from "./process/processes.ts";
import { readResults, slidesSince, writeResults } from "./results.ts";
import { command } from "./workloads/command.ts";
import { growth } from "./workloads/growth.ts";
import { bundle, importTime, typeCheck } from "./workloads/loading.ts";
import { loop } from "./workloads/loop.ts";
import { memory } from "./workloads/memory.ts";
import { mock } from "./workloads/mock.ts";
import { firstItem, lanes, largePages, smallPages } from "./workloads/pages.ts";
import { requests } from "./workloads/requests.ts";
import { sync } from "./workloads/stores.ts";
import { sums } from "./workloads/sums.ts";
import { tenants } from "./workloads/tenants.ts";

/** In the order of the results. */
const workloads: Readonly<Record<string, Workload>> = {
  loop,
  requests,
  command,
  a: largePages,
  b: smallPages,
  c: lanes,
  d: memory,
  e: firstItem,
  f: bundle,
  g: importTime,
  h: typeCheck,
  i: sums,
  j: growth,
  mock,
  sync,
  tenants,
};

const help = `pnpm bench [--quick] [--only a,b] [--check]

  --quick       shorter, while you work; prints the results without writing them
  --only a,b    only these workloads: ${Object.keys(workloads).join(", ")}; prints the results without writing them
  --check       fails if a ratio is worse than the committed results by more than its tolerance; writes nothing
`;

const { values } = parseArgs({
  // pnpm passes on a "--" before options.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    quick: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    only: { type: "string", default: Object.keys(workloads).join(",") },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(help);
else await measure(values.quick, values.check, values.only.split(","));

async function measure(quick: boolean, check: boolean, ids: readonly string[]): Promise<void> {
  const unknown = ids.find((id) => workloads[id] === undefined);
  if (unknown !== undefined)
    throw new Error(`--only is invalid: got ${unknown}; expected ${Object.keys(workloads).join(", ")}.`);
  const committed = readResults();
  const isComplete = !quick && ids.length === Object.keys(workloads).length;
  const server = await openServer();
  const sections: Section[] = [];
  try {
    for (const id of ids) sections.push(await run(id, quick, server.urlOf));
  } finally {
    await server.close();
  }
  const results: Results = { machine: describeMachine(Date.now()), sections };
  if (check) reportSlides(committed, results);
  else if (isComplete) writeResults(results);
}

async function run(id: string, quick: boolean, urlOf: (rows: number, latencyMs?: number) => string): Promise<Section> {
  const startedMs = performance.now();
  const section = await (workloads[id] as Workload)({ urlOf, quick });
  console.log(`\n(${id}) ${section.title}, ${Math.round((performance.now() - startedMs) / 1000)} s`);
  for (const { contender, metric, unit, summary } of section.figures)
    console.log(`  ${contender.padEnd(26)} ${metric.padEnd(34)} ${shown(summary.median, unit)}`);
  for (const comparison of section.comparisons) {
    const limit = comparison.limit === undefined ? "" : `, limit ${shown(comparison.limit, comparison.unit)}`;
    console.log(
      `  ${isMet(comparison) ? "  " : "! "}${comparison.says}: ${shown(comparison.value, comparison.unit)}${limit}`,
    );
  }
  return section;
}

function reportSlides(committed: Results | undefined, results: Results): void {
  if (committed === undefined)
    throw new Error("There are no committed results to check against. Run pnpm bench first.");
  const slides = slidesSince(committed, results);
  for (const { before, now } of slides)
    console.error(
      `Slid: ${now.id}, ${now.says}: ${shown(before.value, before.unit)} before, ${shown(now.value, now.unit)} now.`,
    );
  if (slides.length > 0) process.exitCode = 1;
  else console.log(`\nNothing is slower than on ${committed.machine.date} (${committed.machine.commit}).`);
}
