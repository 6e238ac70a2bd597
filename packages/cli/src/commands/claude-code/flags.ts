import type { Command } from "commander";
import { addAccessFlags, addFilterFlags, addReportFlags, addTeamFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { repeat } from "../option-values.ts";

export function defineClaudeCode(program: Command, launch: Launch): void {
  const command = program
    .command("claude-code")
    .summary("activity of developers in Claude Code")
    .description("Sessions, lines, commits and estimated cost of Claude Code, by UTC days. Needs an Admin key.")
    .option(
      "--by <dimensions>",
      "developer, model, day, week, month, weekday, terminal, remote, customer, organization, team; total for one row (default: developer)",
      repeat,
    );
  addTeamFlags(addFilterFlags(command, "developer, terminal, remote, customer, as in terminal=vscode"));
  addReportFlags(command, { hasHours: false });
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runClaudeCode } = await import("./run.ts");
      await launchCommand(launch, command, runClaudeCode);
    });
}

const examples = `
Examples:
  usage claude-code                             last 30 days, by developer
  usage claude-code --last 4w --by day          one row per day
  usage claude-code --by model                  tokens and estimated cost of each model
  usage claude-code --month 2026-05 --compare previous
  usage claude-code --format csv --out team.csv

Organizations that only have subscriptions have no rows here: that is the API's answer, not an error.
`;
