import type { Command } from "commander";
import { addAccessFlags, addOutputFlags, addWindowFlags, repeat } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineAnalytics(program: Command, launch: Launch): void {
  const group = program
    .command("analytics")
    .summary("the newer reports, for Console and Claude Enterprise")
    .description(
      "The newer pair of reports (beta): 20 dimensions, from 2026-01-01, 365 days back. Takes an Admin or analytics key.",
    )
    .addHelpText("after", groupExamples);
  defineSide(group, launch, "cost", "cost after discounts and at list price");
  defineSide(group, launch, "usage", "tokens by kind, with requests");
}

function defineSide(group: Command, launch: Launch, side: "cost" | "usage", summary: string): void {
  const command = group
    .command(side)
    .summary(summary)
    .description(`Claude's ${summary}, by any dimension of the newer report.`)
    .option(
      "--by <dimensions>",
      `product, model, workspace, actor, key, tier, ..., and day, hour or minute; at most 5 (default product,model)`,
    )
    .option("--where <name=values>", "only these values: product=chat,claude_code; can be repeated", repeat)
    .option("--width <width>", "width of the buckets that are read: 1d, 1h or 1m")
    .option("--timezone <zone>", "days of a time zone: Europe/Berlin")
    .option("--names", "look up names of workspaces, keys and people");
  addOutputFlags(addWindowFlags(command));
  addAccessFlags(command)
    .addHelpText("after", sideExamples(side))
    .action(async () => {
      const { runAnalytics } = await import("./run.ts");
      await launchCommand(launch, command, (context, flags) => runAnalytics(context, side, flags));
    });
}

const groupExamples = `
Examples:
  usage analytics cost --by product             what each product cost
  usage analytics usage --by actor --names      who used how much
`;

const sideExamples = (side: string): string => `
Examples:
  usage analytics ${side} --last 7d --by day,product
  usage analytics ${side} --by actor,model --where product=claude_code
  usage analytics ${side} --by day --timezone America/Los_Angeles
`;
