import type { Command } from "commander";
import {
  addAccessFlags,
  addFilterFlags,
  addReportFlags,
  addTeamFlags,
  addTimeZoneFlag,
  addWidthFlag,
} from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { repeat } from "../option-values.ts";

export function defineAnalytics(program: Command, launch: Launch): void {
  const group = program
    .command("analytics")
    .summary("the newer reports, for Console and Claude Enterprise")
    .description(
      "The newer pair of reports (beta): 20 dimensions, from 2026-01-01, 365 days back. Needs an Admin or analytics key.",
    )
    .addHelpText("after", groupExamples);
  defineSide(group, launch, "cost", "cost after discounts and at list price");
  defineSide(group, launch, "usage", "tokens by kind, with requests");
}

function defineSide(group: Command, launch: Launch, side: "cost" | "usage", summary: string): void {
  const command = group
    .command(side)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}, by any dimension of the newer report.`)
    .option(
      "--by <dimensions>",
      "product, model, workspace, actor, key, tier, ..., team, and day, week, month, weekday, hour or minute; at most 5; total for one row (default: product,model)",
      repeat,
    );
  addTeamFlags(addFilterFlags(addTimeZoneFlag(addWidthFlag(command)), "any dimension, as in product=chat,claude_code"));
  addReportFlags(command);
  addAccessFlags(command)
    .addHelpText("after", sideExamples(side))
    .action(async () => {
      const { runAnalytics } = await import("./run.ts");
      await launchCommand(launch, command, (context, flags) => runAnalytics(context, side, flags));
    });
}

const groupExamples = `
Examples:
  usage analytics cost --by product             the cost of each product
  usage analytics usage --by actor --names      usage per user, service account or key
`;

const sideExamples = (side: string): string => `
Examples:
  usage analytics ${side} --last 7d --by day,product
  usage analytics ${side} --by actor,model --where product=claude_code
  usage analytics ${side} --by day --timezone America/Los_Angeles

Figures settle within 30 days.
`;
