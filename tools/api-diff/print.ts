import { beforeOne, type Change, greatestBump } from "./change.ts";
import type { Section } from "./compare.ts";

const marks: Readonly<Record<Change["kind"], string>> = { added: "+", removed: "-", changed: "~" };

const line = ({ kind, place, what, bump }: Change): string => {
  const subject = place === "" ? what : `${place}: ${what}`;
  return `  ${marks[kind]} ${subject}  (${bump === "major" ? "BREAKING, major" : bump})`;
};

/** The comparison as text: a block per endpoint, then the bump that all of it asks for. */
export const printSections = (sections: readonly Section[], version: string): string => {
  if (sections.length === 0) return "The API description has not changed.\n";
  const changes = sections.flatMap((section) => section.changes);
  const breaking = changes.filter(({ bump }) => bump === "major").length;
  const bump = greatestBump(changes);
  const early = version.startsWith("0.")
    ? ` Below 1.0.0 that is a ${beforeOne(bump)} bump (the version is ${version}).`
    : "";
  const blocks = sections.map(({ title, changes: own }) => [title, ...own.map(line)].join("\n"));
  const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}, ${breaking} breaking: ${bump}.${early}`;
  return `${[...blocks, count].join("\n\n")}\n`;
};
