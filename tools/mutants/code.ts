import type { MutantResult } from "@stryker-mutator/api/core";
import { readFileSync } from "node:fs";

/** The code that a mutant replaces. Lines and columns of a mutant count from 1. */
export const codeOf = ({ fileName, location: { start, end } }: MutantResult): string => {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column - 1) ?? "";
  lines[0] = lines[0]?.slice(start.column - 1) ?? "";
  return lines.join("\n");
};
