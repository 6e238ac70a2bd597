import type { Command } from "commander";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineBudget(program: Command, launch: Launch): void {
  const command = program
    .command("budget")
    .summary("is this month below a limit? the exit code says so")
    .description("Compares a month's exact spend with a limit and says it in one line and an exit code.")
    .option("--limit <dollars>", "the limit, in dollars: 5000 or 4999.50")
    .option("--warn <percent>", "warn from this share of the limit on (default 80)")
    .option("--month <month>", "a UTC month: 2026-05 (default: this one)");
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runBudget } = await import("./run.ts");
      await launchCommand(launch, command, runBudget);
    });
}

const examples = `
Examples:
  usage budget --limit 5000
  usage budget --limit 5000 --warn 90 --format json
  usage budget --limit 5000 --quiet || mail -s "Claude budget" team@example.com

Exit: 0 under, 2 from the warning share on, 3 over, 4 days that are over are missing, 1 failed.
The month end is a straight line through the days that are over: an estimate, not a promise.
`;
