import type { Finding } from "./check.ts";
import type { Exception } from "./exceptions.ts";

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly unused: readonly Exception[];
}

/** Takes out what an exception covers, and names the exceptions that cover nothing. */
export function exempt(findings: readonly Finding[], exceptions: readonly Exception[]): Outcome {
  return {
    findings: findings.filter((finding) => !exceptions.some((exception) => covers(exception, finding))),
    unused: exceptions.filter((exception) => !findings.some((finding) => covers(exception, finding))),
  };
}

function covers({ path, phrase }: Exception, finding: Finding): boolean {
  const inPath = path.endsWith("/") ? finding.file.startsWith(path) : finding.file === path;
  return inPath && (phrase === "*" || phrase.toLowerCase() === finding.phrase.toLowerCase());
}
