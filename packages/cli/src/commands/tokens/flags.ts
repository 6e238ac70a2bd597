import type { Command } from "commander";
import { addAccessFlags, addOutputFlags, addWindowFlags, list } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineTokens(program: Command, launch: Launch): void {
  const command = program
    .command("tokens")
    .summary("tokens by kind, with the cache-hit rate")
    .description(
      "Tokens of the Claude API by kind, with the share of input that came out of the cache. Takes an Admin key.",
    )
    .option(
      "--by <dimensions>",
      "model, workspace, key, account, service-account, tier, context, geo, speed, and day, hour or minute; at most 5 (default model)",
    )
    .option("--width <width>", "width of the buckets that are read: 1d, 1h or 1m")
    .option("--timezone <zone>", "days of a time zone: Europe/Berlin")
    .option("--names", "look up names of workspaces, keys and people")
    .option("--model <models>", "only these models", list)
    .option("--workspace <ids>", "only these workspaces", list)
    .option("--key-id <ids>", "only these API keys (apikey_...)", list)
    .option("--account <ids>", "only these accounts", list)
    .option("--service-account <ids>", "only these service accounts", list)
    .option("--tier <tiers>", "only these service tiers", list)
    .option("--context <windows>", "only these context windows", list)
    .option("--geo <geos>", "only these inference geos", list)
    .option("--speed <speeds>", "only these speeds", list);
  addOutputFlags(addWindowFlags(command));
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runTokens } = await import("./run.ts");
      await launchCommand(launch, command, runTokens);
    });
}

const examples = `
Examples:
  usage tokens                                  last 30 days, by model
  usage tokens --last 24h --by hour             the last 24 whole hours
  usage tokens --by key,model --names           who uses what, with names for ids
  usage tokens --by day --timezone Europe/Berlin --month 2026-05
  usage tokens --tier batch --by workspace      the batch API alone
`;
