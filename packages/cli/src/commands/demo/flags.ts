import type { Command } from "commander";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineDemo(program: Command, launch: Launch): void {
  const command = program
    .command("demo")
    .summary("look around: three reports of the last 30 days")
    .description(
      "Cost by workspace and model, tokens by model and Claude Code by developer, over the last 30 days. With a key, it reads your organization; without one, it serves a made-up organization on a free port of this machine and reads it over HTTP.",
    )
    .option("--no-names", "show IDs, and look up no names");
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runDemo } = await import("./run.ts");
      await launchCommand(launch, command, runDemo, { serveWithoutKey: true, named: true });
    });
}

const examples = `
Examples:
  usage demo                                    the key's organization, or a made-up one
  usage demo --demo                             the made-up one even with a key
`;
