import type { MutantResult } from "@stryker-mutator/api/core";
import type { Accepted } from "./accepted.ts";

export interface Score {
  readonly killed: number;
  readonly survivors: readonly MutantResult[];
  readonly accepted: number;
  /** Accepted mutants that were killed or no longer exist. */
  readonly outdated: readonly Accepted[];
  /** Sentences for people, which are not mutated. */
  readonly ignored: number;
  /** Killed mutants of those that are not accepted, in percent. */
  readonly percent: number;
}

const isAlive = ({ status }: MutantResult): boolean => status === "Survived" || status === "NoCoverage";

/** Scores the mutants of one folder against its accepted ones. `codeOf` reads the mutated code of a mutant. */
export const scoreOf = (
  mutants: readonly MutantResult[],
  table: readonly Accepted[],
  codeOf: (mutant: MutantResult) => string,
): Score => {
  const alive = mutants.filter(isAlive);
  const isListed = (mutant: MutantResult, entry: Accepted): boolean =>
    mutant.fileName.endsWith(`/${entry.file}`) &&
    mutant.replacement === entry.replacement &&
    codeOf(mutant) === entry.code;
  const survivors = alive.filter((mutant) => !table.some((entry) => isListed(mutant, entry)));
  const killed = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  return {
    killed,
    survivors,
    accepted: alive.length - survivors.length,
    outdated: table.filter((entry) => !alive.some((mutant) => isListed(mutant, entry))),
    ignored: mutants.filter(({ status }) => status === "Ignored").length,
    percent: killed + survivors.length === 0 ? 100 : (100 * killed) / (killed + survivors.length),
  };
};
