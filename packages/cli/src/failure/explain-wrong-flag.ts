import type { Command, CommanderError } from "commander";
import { cleanText } from "../format/clean-text.ts";
import type { ExplainOptions } from "./explain.ts";
import { withoutKeys } from "./without-keys.ts";

/** What commander says about a wrong command line, in one line; for a flag of another command, which one that is. */
export function explainWrongFlag(
  error: CommanderError,
  complaint: string,
  program: Command,
  { argv, environment }: Readonly<Required<Pick<ExplainOptions, "argv" | "environment">>>,
): string {
  const flag = error.code === "commander.unknownOption" ? /'(--?[\w-]+)/.exec(error.message)?.[1] : undefined;
  const commands = flag === undefined ? [] : commandsWith(program, flag);
  if (commands.length > 0) {
    const command = pathOf(commandOf(program, argv));
    return cleanText(
      `${command} has no ${flag}. ${flag} works with ${commands.map(pathOf).join(", ")}. (--help lists the flags)`,
    );
  }
  return withoutKeys(cleanText(complaint.trim().replace(/^error: /, "")).replaceAll(/ {2,}/g, " "), environment);
}

function commandsWith(command: Command, flag: string): Command[] {
  const own = command.options.some((option) => option.long === flag || option.short === flag) ? [command] : [];
  return [...own, ...command.commands.flatMap((child) => commandsWith(child, flag))];
}

/** The command that the first words of the command line name. */
function commandOf(program: Command, argv: readonly string[]): Command {
  const child = program.commands.find((each) => each.name() === argv[0]);
  return child === undefined ? program : commandOf(child, argv.slice(1));
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
