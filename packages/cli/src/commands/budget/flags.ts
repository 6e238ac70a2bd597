import { type Command, Option } from "commander";
import { CommandError } from "../../failure/command-error.ts";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { dollarAmount, percentage } from "../option-values.ts";

/** The limit of a month, for `usage budget` and `usage report`. */
export function limitOption(words: string): Option {
  return new Option("--limit <dollars>", words).env("USAGE_BUDGET_LIMIT").argParser(dollarAmount);
}

export function defineBudget(program: Command, launch: Launch): void {
  const command = program
    .command("budget")
    .summary("compare this month's cost with a limit; the exit code is the verdict")
    .description("Compares the exact cost of a month with a limit. Prints one line, and exits by the verdict.")
    .addOption(limitOption("the limit in dollars: 5000 or 4999.50 (default: the organization's own limit)"))
    .addOption(
      new Option("--warn <percent>", "warn from this percentage of the limit (default: 80)")
        .env("USAGE_BUDGET_WARN")
        .argParser(percentage),
    )
    .option("--budgets <file>", "a JSON file of budgets: per team, workspace, month, week or day")
    .option("--teams <file>", "a JSON file of teams, for budgets of teams")
    .option("--month <month>", "a UTC month: 2026-05 (default: this month)");
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      checkTogether(command);
      const { runBudget } = await import("./run.ts");
      await launchCommand(launch, command, runBudget);
    });
}

/** A limit that is typed and then left out of the verdict would be an alarm that never rings. */
function checkTogether(command: Command): void {
  const { budgets, teams } = command.opts<{ readonly budgets?: string; readonly teams?: string }>();
  if (budgets !== undefined && command.getOptionValueSource("limit") === "cli") {
    throw new CommandError("--limit cannot be combined with --budgets: each budget has its own limit.");
  }
  if (budgets === undefined && teams !== undefined) {
    throw new CommandError("--teams needs --budgets, a file with a limit for each team: --budgets budgets.json.");
  }
}

const examples = `
Examples:
  usage budget --limit 5000
  usage budget                                   with the organization's own monthly spend limit
  usage budget --limit 5000 --warn 90 --format json
  usage budget --budgets budgets.json --teams teams.json
  usage budget --limit 5000 --quiet || mail -s "Claude budget" team@example.com

Exit: 0 under, 2 from the warning percentage, 3 over, 4 days that are over are missing, 1 failed.
The month end is a straight line through the settled days: an estimate, not a promise.
`;
