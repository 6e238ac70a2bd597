import { type Command, Option } from "commander";
import { addAccessFlags, addNamesFlags, addOutputFlags, addWindowFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineIdle(program: Command, launch: Launch): void {
  const command = program
    .command("idle")
    .summary("API keys without tokens, and members without Claude Code")
    .description(
      "Active API keys that used no tokens, and members of the organization who did not use Claude Code. Needs an Admin key.",
    )
    .addOption(new Option("--only <kind>", "keys, or members").choices(["keys", "members"]));
  addNamesFlags(addOutputFlags(addWindowFlags(command, { hasHours: false })));
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runIdle } = await import("./run.ts");
      await launchCommand(launch, command, runIdle);
    });
}

const examples = `
Examples:
  usage idle                                    the last 30 days
  usage idle --last 90d --only keys             keys to ask about before they are archived
  usage idle --month 2026-05 --format csv --out idle.csv

The API lists members, not seats: a member in this list might have none. A key without tokens can still list models.
Exit: 0 done, 4 days of the window are missing, so that a row might have been active.
`;
