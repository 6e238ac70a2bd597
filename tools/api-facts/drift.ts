import { undecided } from "./accepted.ts";
import { compareSources, compareStates } from "./compare.ts";
import type { Facts, SourceFacts } from "./fact.ts";
import { printDifferences } from "./print.ts";

/** What is known of a source, and what it says now. */
export interface Sources {
  readonly recorded: SourceFacts | undefined;
  readonly now: SourceFacts;
  /** The facts of `openapi/usage.yaml`. */
  readonly described: Facts;
}

export interface Drift {
  readonly text: string;
  readonly found: boolean;
}

/** What drifted in a source since it was recorded, and what of it `openapi/usage.yaml` contradicts or lacks. */
export function driftOf(title: string, { recorded, now, described }: Sources): Drift {
  const since =
    recorded === undefined
      ? ""
      : namesText(recorded.names, now.names) + printDifferences(compareStates(recorded.endpoints, now.endpoints));
  const against = printDifferences(undecided(compareSources(described, now.endpoints)));
  const lacking = Object.keys(described).filter((path) => now.endpoints[path] === undefined);
  const sections = [
    `${title} ${now.version}, recorded: ${recorded?.version ?? "nothing yet (--record does)"}\n`,
    ...(recorded === undefined
      ? []
      : [`Since ${recorded.version}:\n${since || "  nothing new, gone, changed or reworded\n"}`]),
    `Against openapi/usage.yaml:\n${against || "  no contradiction\n"}`,
    ...(lacking.length === 0 ? [] : [`Not in this source: ${lacking.join(", ")}\n`]),
  ];
  return { text: sections.join("\n"), found: since !== "" || against !== "" };
}

function namesText(before: readonly string[], after: readonly string[]): string {
  return [
    ...after.filter((name) => !before.includes(name)).map((name) => `+ ${name}: new\n`),
    ...before.filter((name) => !after.includes(name)).map((name) => `- ${name}: gone\n`),
  ].join("");
}
