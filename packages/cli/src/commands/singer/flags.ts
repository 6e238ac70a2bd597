import type { Command } from "commander";
import { addConnectionFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineSinger(program: Command, launch: Launch): void {
  const command = program
    .command("singer")
    .summary("run as a Singer tap: tap-claude-usage")
    .description("A Singer tap, also installed as tap-claude-usage: messages on stdout, logs on stderr.")
    .option("--discover", "print the catalog, and read nothing")
    .option("--catalog <file>", "which streams and columns to send (default: cost, usage and days)")
    .option("--state <file>", "the last STATE of the run before");
  addConnectionFlags(command, (each) =>
    each.option("--config <file>", "start_date, and optionally api_key, settle_days, base_url"),
  )
    .addHelpText("after", examples)
    .action(async () => {
      const { runSingerCommand } = await import("./run.ts");
      await launchCommand(launch, command, runSingerCommand, { hasOwnConfig: true });
    });
}

const examples = `
Examples:
  usage singer --discover > catalog.json
  tap-claude-usage --config config.json --catalog catalog.json --state state.json | target-postgres

config.json: {"start_date": "2026-08-01"}
Without api_key in the config, the key is ANTHROPIC_ADMIN_API_KEY.
Exit: 0 done, 1 something failed (what was sent stays), 130 interrupted after the current unit.
`;
