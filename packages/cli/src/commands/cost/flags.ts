import type { Command } from "commander";
import { addAccessFlags, addFilterFlags, addReportFlags, addTeamFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { repeat } from "../option-values.ts";

export function defineCost(program: Command, launch: Launch): void {
  const command = program
    .command("cost")
    .summary("exact cost in dollars")
    .description("The cost of the Claude API, by whole UTC days and to the last digit. Needs an Admin key.")
    .option(
      "--by <dimensions>",
      "workspace, model, day, week, month, weekday, description, type, token, tier, context, geo, team; total for one row (default: workspace,model)",
      repeat,
    );
  addTeamFlags(addFilterFlags(command, "type, token, tier, context, geo, as in type=web_search", { hasKeys: false }));
  addReportFlags(command, { hasHours: false });
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runCost } = await import("./run.ts");
      await launchCommand(launch, command, runCost);
    });
}

const examples = `
Examples:
  usage cost                                    last 30 days, by workspace and model
  usage cost --month 2026-05 --by day           one row per day
  usage cost --month 2026-05 --compare previous   month over month, by workspace and model
  usage cost --from 2026-01-01 --by month       one row per month
  usage cost --by model,token --format csv      input, output and cache in separate rows, for a spreadsheet
  usage cost --workspace Production --by model  one workspace, by ID or name
  usage cost --by total --format json           only the sum, as an exact decimal string

Priority Tier is not in this report. Days settle 48 hours after their end; notes name those that may still change.
`;
