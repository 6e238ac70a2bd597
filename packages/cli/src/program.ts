import { Command } from "commander";
import type { Launch } from "./commands/launch.ts";
import { version } from "./version.ts";
import { defineAirbyte } from "./commands/airbyte/flags.ts";
import { defineAnalytics } from "./commands/analytics/flags.ts";
import { defineApi } from "./commands/api/flags.ts";
import { defineBudget } from "./commands/budget/flags.ts";
import { defineClaudeCode } from "./commands/claude-code/flags.ts";
import { defineCost } from "./commands/cost/flags.ts";
import { defineDemo } from "./commands/demo/flags.ts";
import { defineDirectory } from "./commands/directory/flags.ts";
import { defineDoctor } from "./commands/doctor/flags.ts";
import { defineExplain } from "./commands/explain/flags.ts";
import { defineExport } from "./commands/export/flags.ts";
import { defineIdle } from "./commands/idle/flags.ts";
import { defineMcp } from "./commands/mcp/flags.ts";
import { defineMetrics } from "./commands/metrics/flags.ts";
import { defineRates } from "./commands/rates/flags.ts";
import { defineReconcile } from "./commands/reconcile/flags.ts";
import { defineReport } from "./commands/report/flags.ts";
import { defineSinger } from "./commands/singer/flags.ts";
import { defineSync } from "./commands/sync/flags.ts";
import { defineTokens } from "./commands/tokens/flags.ts";
import { defineWho } from "./commands/who/flags.ts";

/**
 * The commands and their flags. What a command does is loaded when it runs, so that help and mistakes are quick. Flags
 * have no defaults here: the environment or the config file can set what was not typed.
 */
export function buildProgram(launch: Launch): Command {
  const program = new Command("usage")
    .description("What Claude cost, who used it, and whether the number is final.")
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("(--help lists commands and flags)")
    .showSuggestionAfterError()
    // A flag after the name of a command is that command's, also if the command has subcommands with the same flag.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: launch.output.help, writeErr: launch.output.complaint })
    .addHelpText("after", overview);
  for (const define of commands) define(program, launch);
  ignoreEmptyVariables(program, launch.io.environment);
  if (!asksForCompletions(launch.argv)) mentionCompletions(program);
  return program;
}

/** An empty variable is not set; commander would read it as a value. */
function ignoreEmptyVariables(command: Command, environment: Launch["io"]["environment"]): void {
  for (const option of command.options) {
    if (option.envVar !== undefined && environment[option.envVar]?.trim() === "") delete option.envVar;
  }
  for (const child of command.commands) ignoreEmptyVariables(child, environment);
}

/** The two commands that `addCompletionCommands` adds. */
export function asksForCompletions([command]: readonly string[]): boolean {
  return command === "complete" || command === "completions";
}

/** For the help text; the command itself is added when it runs. */
function mentionCompletions(program: Command): void {
  program
    .command("completions")
    .summary("print a completion script: bash, zsh, fish, powershell")
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
  defineWho,
  defineExplain,
  defineIdle,
  defineReport,
  defineBudget,
  defineReconcile,
  defineRates,
  defineExport,
  defineSync,
  defineMetrics,
  defineSinger,
  defineAirbyte,
  defineMcp,
  defineDirectory,
  defineDoctor,
  defineApi,
  defineDemo,
];

const overview = `
Examples:
  usage demo                                    look around, no key needed
  usage cost --month 2026-05 --by workspace     the cost of May, by workspace
  usage tokens --last 7d --by model,day         tokens per day, with the cache-hit rate
  usage cost --demo --format csv --out cost.csv every command accepts --demo

Key:      ANTHROPIC_ADMIN_API_KEY, or --key-file FILE, or --key-stdin; never an argument.
Settings: flag, then environment (USAGE_FORMAT, USAGE_TIMEZONE, ...), then ~/.config/usage/config.json.
Exit:     0 done, 1 failed, 130 interrupted. budget: 2 warning, 3 over, 4 days missing;
          reconcile: 3 unexplained, 4 days missing or not settled; export focus, sync,
          metrics, explain, idle: 4 days missing.
Names:    tap-claude-usage is usage singer, and usage-cli is usage.
`;
