import type { Command, CommanderError } from "commander";
import { cleanText } from "../format/clean-text.ts";
import { didYouMean } from "./did-you-mean.ts";
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
  const words = wrongValue(error.message) ?? complaint.trim().replace(/^error: /, "");
  return withoutKeys(cleanText(words).replaceAll(/ {2,}/g, " "), environment);
}

const optionValue =
  /^error: option '(?:-\w, )?(--[\w-]+)[^']*' (?:argument|value) '(.*?)'(?: from env '(\w+)')? is invalid\. (.*)$/s;
const argumentValue = /^error: command-argument value '(.*)' is invalid for argument '([\w-]+)'\. (.*)$/s;
const choices = /^Allowed choices are (.*)\.$/s;

/** A value that a flag or an argument does not take, in the words of every other message; undefined for another mistake. */
function wrongValue(message: string): string | undefined {
  const [, flag, typed, variable, why] = optionValue.exec(message) ?? [];
  const [, word, name, reason] = argumentValue.exec(message) ?? [];
  const [what, value, rest] = flag === undefined ? [`<${name}>`, word, reason] : [variable ?? flag, typed, why];
  if (value === undefined || rest === undefined) return undefined;
  const allowed = choices.exec(rest)?.[1];
  const got = `${what} is invalid: got ${JSON.stringify(value)}`;
  if (allowed === undefined) return rest.startsWith("Expected ") ? `${got}; e${rest.slice(1)}` : `${got}. ${rest}`;
  return `${got}; expected ${allowed}. ${didYouMean(value, allowed.split(", "))}`.trim();
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
