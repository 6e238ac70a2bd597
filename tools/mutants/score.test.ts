import type { MutantResult } from "@stryker-mutator/api/core";
import { expect, test } from "vitest";
import { scoreOf } from "./score.ts";

const location = { start: { line: 0, column: 0 }, end: { line: 0, column: 5 } };
const mutant = (status: MutantResult["status"], replacement = "a <= b"): MutantResult => ({
  id: "1",
  fileName: "/repository/packages/usage/src/paging/lanes.ts",
  mutatorName: "EqualityOperator",
  location,
  replacement,
  status,
});
const readCode = (): string => "a < b";
const entry = { file: "paging/lanes.ts", code: "a < b", replacement: "a <= b", reason: "equal lanes are one lane" };

test("a mutant without coverage counts against the score, and one that times out for it", () => {
  const mutants = [mutant("Killed"), mutant("Timeout"), mutant("Survived"), mutant("NoCoverage")];
  const score = scoreOf(mutants, [], readCode);
  expect(score).toMatchObject({ killed: 2, accepted: 0, ignored: 0, percent: 50 });
  expect(score.survivors).toEqual(mutants.slice(2));
});

test("a sentence that is not mutated counts neither way", () => {
  expect(scoreOf([mutant("Killed"), mutant("Ignored")], [], readCode)).toMatchObject({ percent: 100, ignored: 1 });
});

test("an accepted mutant is the same code with the same replacement in the same file", () => {
  const alive = [mutant("Survived"), mutant("Survived", "a >= b")];
  expect(scoreOf(alive, [entry], readCode)).toMatchObject({ accepted: 1, survivors: [alive[1]], outdated: [] });
  expect(scoreOf(alive, [{ ...entry, file: "plan/lanes.ts" }], readCode)).toMatchObject({ accepted: 0 });
  expect(scoreOf(alive, [entry], () => "b < a")).toMatchObject({ accepted: 0 });
});

test("an accepted mutant that a test kills is outdated", () => {
  expect(scoreOf([mutant("Killed")], [entry], readCode)).toMatchObject({ outdated: [entry], percent: 100 });
});
