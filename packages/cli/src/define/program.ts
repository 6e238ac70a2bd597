import { Command } from "commander";
import type { Edges } from "../edges/edges.ts";
import { version } from "../version.ts";
import { defineAnalytics } from "./analytics.ts";
import { defineApi } from "./api.ts";
import { defineBudget } from "./budget.ts";
import { defineClaudeCode } from "./claude-code.ts";
import { defineCost } from "./cost.ts";
import { defineDemo } from "./demo.ts";
import { defineDirectory } from "./directory.ts";
import { defineDoctor } from "./doctor.ts";
import { defineReport } from "./report.ts";
import { defineTokens } from "./tokens.ts";

/** What definitions need to start a command. */
export interface Launch {
  readonly edges: Edges;
  readonly argv: readonly string[];
  readonly output: { readonly help: (text: string) => void; readonly complaint: (text: string) => void };
  /** Takes the exit code of the command that ran. */
  readonly finish: (code: number) => void;
}

/**
 * The commands and their flags. What a command does is loaded when it is run, so that help and mistakes are quick.
 * Flags have no defaults here: what was not typed may stand in the environment or in the config file.
 */
export function buildProgram(launch: Launch): Command {
  const program = new Command("usage")
    .description("What Claude cost, who used it, and whether the number is final.")
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("(--help shows what there is)")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: launch.output.help, writeErr: launch.output.complaint })
    .addHelpText("after", overview);
  for (const define of commands) define(program, launch);
  if (!asksForCompletions(launch.argv)) mentionCompletions(program);
  return program;
}

/** The two commands of completions, which `addCompletionCommands` brings along. */
export function asksForCompletions([command]: readonly string[]): boolean {
  return command === "complete" || command === "completions";
}

/** For help alone: the command itself is added where it is asked for. */
function mentionCompletions(program: Command): void {
  program
    .command("completions")
    .summary("a script for your shell: bash, zsh, fish, powershell")
    .description("Prints a script that completes commands, flags and their values.")
    .argument("<shell>", "bash, zsh, fish or powershell")
    .addHelpText("after", completionExamples);
}

const completionExamples = `
Examples:
  usage completions bash >> ~/.bashrc
  usage completions zsh > "\${fpath[1]}/_usage"
  usage completions fish > ~/.config/fish/completions/usage.fish
`;

const commands = [
  defineCost,
  defineTokens,
  defineClaudeCode,
  defineAnalytics,
  defineReport,
  defineBudget,
  defineDirectory,
  defineDoctor,
  defineApi,
  defineDemo,
];

const overview = `
Examples:
  usage demo                                    a look around, no key needed
  usage cost --month 2026-05 --by workspace     what May cost, by workspace
  usage tokens --last 7d --by model,day         tokens a day, with the cache-hit rate
  usage cost --demo --format csv --out cost.csv every command takes --demo

Key:      ANTHROPIC_ADMIN_API_KEY, or --key-file FILE, or --key-stdin; never an argument.
Settings: flag, then environment (USAGE_FORMAT, USAGE_TIMEZONE, ...), then ~/.config/usage/config.json.
Exit:     0 done, 1 failed, 130 interrupted; usage budget also 2 warning, 3 over, 4 data incomplete.
`;
