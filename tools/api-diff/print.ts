import { beforeOne, greatestBump } from "./bump.ts";
import type { Change, Section } from "./compare.ts";

const marks: Readonly<Record<Change["kind"], string>> = { added: "+", removed: "-", changed: "~" };

function line({ kind, name, bump }: Change): string {
  return `  ${marks[kind]} ${name}  (${bump === "major" ? "BREAKING, major" : bump})`;
}

/** The comparison as text: one block per endpoint, then the bump for all of it. */
export function printSections(sections: readonly Section[], version: string): string {
  if (sections.length === 0) return "No name was added, removed or changed. A new description needs a patch.\n";
  const changes = sections.flatMap((section) => section.changes);
  const breaking = changes.filter(({ bump }) => bump === "major").length;
  const bump = greatestBump(changes.map((change) => change.bump));
  const early = version.startsWith("0.")
    ? ` Below 1.0.0 that is a ${beforeOne(bump)} bump (the version is ${version}).`
    : "";
  const blocks = sections.map((section) => [section.title, ...section.changes.map(line)].join("\n"));
  const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}, ${breaking} breaking: ${bump}.${early}`;
  return `${[...blocks, count].join("\n\n")}\n`;
}
