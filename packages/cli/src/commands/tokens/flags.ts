import { type Command, Option } from "commander";
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
import { list, repeat } from "../option-values.ts";

export function defineTokens(program: Command, launch: Launch): void {
  const command = program
    .command("tokens")
    .summary("tokens by kind, with the cache-hit rate")
    .description(
      "Tokens of the Claude API by kind, with the share of input that was read from the cache. Needs an Admin key.",
    )
    .option(
      "--by <dimensions>",
      "model, workspace, key, account, service-account, tier, context, geo, speed, team, and day, week, month, weekday, hour or minute; at most 5; total for one row (default: model)",
      repeat,
    );
  addFilterFlags(addTimeZoneFlag(addWidthFlag(command)), "any other filter, as in tier=batch")
    .addOption(new Option("--key-id <keys>", "the older name of --key").argParser(list).hideHelp())
    .option("--account <accounts>", "only these accounts, by ID, name or email", list)
    .option("--service-account <accounts>", "only these service accounts, by ID or name", list)
    .option("--tier <tiers>", "only these service tiers", list)
    .option("--context <windows>", "only these context windows", list)
    .option("--geo <geos>", "only these inference geos", list)
    .option("--speed <speeds>", "only these speeds", list);
  addTeamFlags(command);
  addReportFlags(command);
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
  usage tokens --last 24h --by hour             the last 24 complete hours
  usage tokens --by key,model --names           usage per key, with names for IDs
  usage tokens --by day --timezone Europe/Berlin --month 2026-05
  usage tokens --tier batch --by workspace      the batch API only
`;
