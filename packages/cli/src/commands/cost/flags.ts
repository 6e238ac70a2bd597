import type { Command } from "commander";
import { addAccessFlags, addOutputFlags, addWindowFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineCost(program: Command, launch: Launch): void {
  const command = program
    .command("cost")
    .summary("what was spent, in exact dollars")
    .description("What was spent on the Claude API, by whole UTC days and to the last digit. Takes an Admin key.")
    .option(
      "--by <dimensions>",
      "workspace, model, day, description, type, token, tier, context, geo; total for one row (default workspace,model)",
    )
    .option("--names", "look up names of workspaces");
  addOutputFlags(addWindowFlags(command));
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
  usage cost --month 2026-05 --by day           one row a day
  usage cost --by model,token --format csv      input, output and cache apart, for a spreadsheet
  usage cost --by total --format json           the sum alone, as an exact decimal string

Priority Tier is not in this report, and the last two days may still change.
`;
