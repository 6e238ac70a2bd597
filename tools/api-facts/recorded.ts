import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { SourceFacts } from "./fact.ts";

/** What was recorded of a source, if anything was. */
export function readRecorded(file: string): SourceFacts | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as SourceFacts) : undefined;
}

/** Records a source with one fact per line, so that a change is read as a diff. */
export function record(file: string, { version, endpoints, names }: SourceFacts): void {
  const paths = Object.entries(endpoints).map(([path, facts]) => {
    const lines = Object.entries(facts).map(([place, fact]) => `${JSON.stringify(place)}: ${JSON.stringify(fact)}`);
    return `${JSON.stringify(path)}: ${block(lines)}`;
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `{\n"version": ${JSON.stringify(version)},\n"names": ${JSON.stringify(names)},\n"endpoints": {\n${paths.map((path) => `  ${path}`).join(",\n")}\n}\n}\n`,
  );
}

const block = (entries: readonly string[]): string => `{\n${entries.map((entry) => `    ${entry}`).join(",\n")}\n  }`;
