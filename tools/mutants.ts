// Tests the tests of packages/usage: `pnpm mutants [folder...]`. Changes the code a little, and a test has to fail.
import { Stryker } from "@stryker-mutator/core";
import { relative } from "node:path";
import { readArguments, refuse } from "./arguments.ts";
import { accepted } from "./mutants/accepted.ts";
import { codeOf } from "./mutants/code.ts";
import { minimums } from "./mutants/minimums.ts";
import { optionsFor } from "./mutants/options.ts";
import { scoreOf, type Score } from "./mutants/score.ts";
import { root } from "./release/packages.ts";

const help = `pnpm mutants [folder...] [--processes N] [--changed]

Changes the code of packages/usage/src/{${Object.keys(minimums).join(",")}} a little, one change (a mutant) at a time, and runs the
tests beside it. Prints the mutants that no test kills, and each folder's score in percent. Writes a report per folder to .results/mutants-<folder>.html.

  --processes N   how many processes run tests (default: what StrykerJS takes, the number of cores less one)
  --changed       keep the results of the previous run for code and tests that have not changed since

Exit codes: 0 every folder has its minimum; 1 one is below it, or an accepted mutant is outdated; 2 invalid arguments.
`;

const { positionals, values } = readArguments("mutants", help, {
  allowPositionals: true,
  options: { processes: { type: "string" }, changed: { type: "boolean", default: false } },
});
const unknown = positionals.find((folder) => !(folder in minimums));
if (unknown !== undefined)
  refuse(`"${unknown}" is not one of the folders ${Object.keys(minimums).join(", ")}.`, "mutants");
const processes = values.processes === undefined ? undefined : Number(values.processes);
if (processes !== undefined && !(Number.isInteger(processes) && processes > 0))
  refuse(`--processes is "${values.processes}", but has to be a whole number from 1.`, "mutants");

process.chdir(root);
for (const [folder, minimum] of Object.entries(minimums)) {
  if (positionals.length > 0 && !positionals.includes(folder)) continue;
  const mutants = await new Stryker(
    optionsFor(folder, { concurrency: processes, incremental: values.changed }),
  ).runMutationTest();
  const table = accepted.filter(({ file }) => file.startsWith(`${folder}/`));
  const score = scoreOf(mutants, table, codeOf);
  process.stdout.write(describe(folder, minimum, score));
  if (score.percent < minimum || score.outdated.length > 0) process.exitCode = 1;
}

function describe(folder: string, minimum: number, score: Score): string {
  const { killed, survivors, outdated } = score;
  return [
    ...survivors.map(
      (mutant) =>
        `${relative(root, mutant.fileName)}:${mutant.location.start.line}: ${mutant.status}: ` +
        `${codeOf(mutant)} -> ${mutant.replacement}\n`,
    ),
    ...outdated.map(({ file, code }) => `${file}: an accepted mutant of ${code} no longer survives or exists.\n`),
    `${folder}: ${score.percent.toFixed(1)}% (at least ${minimum}%): ${killed} killed, ${survivors.length} not, `,
    `${score.accepted} accepted, ${score.ignored} ignored\n`,
  ].join("");
}
