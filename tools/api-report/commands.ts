import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PublishedPackage } from "../release/packages.ts";

/** A command of a package, and the file that runs it. */
export interface Command {
  readonly name: string;
  readonly file: string;
}

/** The commands that a package installs; of several names of one file, the first. */
export const commandsOf = ({ folder, manifest }: PublishedPackage): readonly Command[] =>
  Object.entries(manifest.bin ?? {})
    .filter(([, file], index, all) => all.findIndex(([, other]) => other === file) === index)
    .map(([name, file]) => ({ name, file: join(folder, file) }));

/** The subcommands that a help text lists. */
export const subcommandsIn = (help: string): readonly string[] => {
  const [, listed = ""] = help.split(/^Commands:\n/m);
  const [section = ""] = listed.split("\n\n");
  const names = [...section.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name = ""]) => name);
  return names.filter((name) => name !== "help");
};

/** The help of a command, followed by that of its subcommands. */
const helpOf = (file: string, words: readonly string[], title: string): string => {
  const env = { ...process.env, COLUMNS: "80", NO_COLOR: "1" };
  const help = execFileSync(process.execPath, [file, ...words, "--help"], { encoding: "utf8", env }).trim();
  const deeper = subcommandsIn(help).map((name) => helpOf(file, [...words, name], `${title} ${name}`));
  return [`## ${title}\n\n\`\`\`text\n${help}\n\`\`\`\n`, ...deeper].join("\n");
};

/** Compares a command's help with its report, or writes the report. Returns whether they differ. */
export const reportCommand = ({ name, file }: Command, folder: string, update: boolean): boolean => {
  const report = `# The command \`${name}\`\n\nWritten by \`pnpm api:update\` from the command's help.\n\n${helpOf(file, [], name)}`;
  const path = join(folder, `${name}.command.api.md`);
  let before = "";
  try {
    before = readFileSync(path, "utf8");
  } catch {
    // A new command has no report yet.
  }
  if (update && before !== report) writeFileSync(path, report);
  return before !== report;
};
